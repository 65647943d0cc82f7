import type { ReactNode } from 'react'
import type { Words } from '../../_data/words.ts'
import { shortcuts } from '../works/_reading/shortcuts.ts'
import { PanelHead } from './panel-head.tsx'

/** The list of keys. */
export function HelpPanel({ words }: { words: Words }): ReactNode {
  const { t } = words
  return (
    <dialog id="_help" className="ui panel" aria-labelledby="_help-title">
      <PanelHead id="_help-title" title={t('panels.help.title')} words={words} />
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
