import type { ReactNode } from 'react'
import { shortcuts } from '#browser/documents/shortcuts'
import type { Translator } from '../../_data/translator.ts'
import { PanelHead } from './dialog-header.tsx'

const gestures = ['tap', 'again', 'number', 'more', 'line'] as const

/** What fingers, mouse and keys do. */
export function HelpPanel({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <dialog id="_help" className="ui panel" aria-labelledby="_help-title">
      <PanelHead id="_help-title" title={t('panels.help.title')} translator={translator} />
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
