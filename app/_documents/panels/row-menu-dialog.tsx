import type { ReactNode } from 'react'
import type { Translator } from '../../_data/translator.ts'
import { PanelHead } from './dialog-header.tsx'

const forms = ['text', 'markdown', 'table', 'citation', 'address', 'view', 'share', 'bookmark'] as const

/** What can be done with one pair. */
export function MenuPanel({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <dialog id="_menu" className="ui panel" aria-labelledby="_menu-title">
      <PanelHead id="_menu-title" title={t('panels.menu.title')} translator={translator} />
      <ul className="choices">
        {forms.map((form) => (
          <li key={form}>
            <button type="button" value={form} className="tool">
              {t(`panels.menu.${form}`)}
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  )
}
