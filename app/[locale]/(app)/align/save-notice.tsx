import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SaveOutcome } from './editor-state.ts'

interface SaveNoticeProps {
  outcome: SaveOutcome | undefined
  onReload: () => void
  onClose: () => void
}

/** What came of the last save: what the checks find, or why nothing was saved. */
export function SaveNotice({ outcome, onReload, onClose }: SaveNoticeProps): ReactNode {
  const t = useTranslations('alignmentEditor.save')
  if (!outcome) return null
  return (
    <div className="save-notice ui">
      {outcome.saved ? (
        <>
          <p>
            <b className="good">{t('saved')}</b>
            {outcome.findings.length === 0 ? ` ${t('sound')}` : null}
          </p>
          {outcome.findings.length > 0 ? <Findings outcome={outcome} /> : null}
        </>
      ) : (
        <>
          <p role="alert">{t(outcome.reason)}</p>
          {outcome.reason === 'changed' ? (
            <button type="button" className="main" onClick={onReload}>
              {t('reload')}
            </button>
          ) : null}
        </>
      )}
      <button type="button" className="close" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  )
}

function Findings({ outcome }: { outcome: Extract<SaveOutcome, { saved: true }> }): ReactNode {
  const t = useTranslations('alignmentEditor.save')
  const { findings } = outcome
  return (
    <details>
      <summary>{t('findings', { count: String(findings.length) })}</summary>
      <ul>
        {findings.map(({ text, isError }) => (
          <li key={text}>
            <b className={isError ? 'bad' : ''}>{t(isError ? 'error' : 'warning')}</b>{' '}
            <span lang="en">{text}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
