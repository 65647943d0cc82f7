import type { ReactNode } from 'react'
import { shortcuts } from '#browser/documents/shortcuts'
import type { Translator } from '../../_data/translator.ts'
import { DialogHeader } from './dialog-header.tsx'

const gestures = ['tap', 'again', 'number', 'more', 'line'] as const

/** The help: touch and mouse gestures, and keyboard shortcuts. */
export function HelpDialog({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <dialog id="_help" className="ui panel" aria-labelledby="_help-title">
      <DialogHeader id="_help-title" title={t('panels.help.title')} translator={translator} />
      <h3>{t('panels.help.touchAndMouse')}</h3>
      <dl className="gestures">
        {gestures.map((gesture) => (
          <div key={gesture}>
            <dt>{t(`panels.help.${gesture}`)}</dt>
            <dd>{t(`panels.help.${gesture}Does`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('panels.help.keyboard')}</h3>
      <dl className="shortcuts">
        {shortcuts.map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`shortcuts.${action}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('shortcuts.escape')}</dd>
        </div>
      </dl>
      <p className="aside">{t('panels.help.shortcutsSetting')}</p>
    </dialog>
  )
}
