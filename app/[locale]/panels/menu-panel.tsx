import type { ReactNode } from 'react'
import type { Words } from '../../_data/words.ts'
import { PanelHead } from './panel-head.tsx'

const forms = ['text', 'markdown', 'table', 'citation', 'address', 'view', 'share', 'bookmark'] as const

/** What can be done with one pair. */
export function MenuPanel({ words }: { words: Words }): ReactNode {
  const { t } = words
  return (
    <dialog id="_menu" className="ui panel" aria-labelledby="_menu-title">
      <PanelHead id="_menu-title" title={t('panels.menu.title')} words={words} />
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
