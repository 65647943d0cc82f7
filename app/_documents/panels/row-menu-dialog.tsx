import type { ReactNode } from 'react'
import type { Translator } from '../../_data/translator.ts'
import { DialogHeader } from './dialog-header.tsx'

const actions = ['text', 'markdown', 'table', 'citation', 'link', 'viewLink', 'share', 'bookmark'] as const

/** The menu of a row. */
export function RowMenuDialog({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <dialog id="_menu" className="ui panel" aria-labelledby="_menu-title">
      <DialogHeader id="_menu-title" title={t('panels.menu.title')} translator={translator} />
      <ul className="choices">
        {actions.map((action) => (
          <li key={action}>
            <button
              type="button"
              value={action}
              className="tool"
              data-open={action === 'bookmark' ? 'bookmark' : undefined}
            >
              {t(`panels.menu.${action}`)}
            </button>
          </li>
        ))}
      </ul>
    </dialog>
  )
}
