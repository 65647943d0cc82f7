import type { ReactNode } from 'react'
import type { Words } from '../../_data/words.ts'
import { shortcuts } from '../works/_reading/shortcuts.ts'
import { PanelHead } from './panel-head.tsx'

const gestures = ['tap', 'again', 'number', 'more', 'line'] as const

/** What fingers, mouse and keys do. */
export function HelpPanel({ words }: { words: Words }): ReactNode {
  const { t } = words
  return (
    <dialog id="_help" className="ui panel" aria-labelledby="_help-title">
      <PanelHead id="_help-title" title={t('panels.help.title')} words={words} />
      <h3>{t('panels.help.byHand')}</h3>
      <dl className="gestures">
        {gestures.map((gesture) => (
          <div key={gesture}>
            <dt>{t(`panels.help.${gesture}`)}</dt>
            <dd>{t(`panels.help.${gesture}Does`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('panels.help.byKeys')}</h3>
      <dl className="shortcuts">
        {shortcuts.map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${action}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('keys.escape')}</dd>
        </div>
      </dl>
      <p className="aside">{t('panels.help.off')}</p>
    </dialog>
  )
}
