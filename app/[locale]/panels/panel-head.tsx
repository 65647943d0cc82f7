import type { ReactNode } from 'react'
import type { Words } from '../../_data/words.ts'

/** The head of a dialog: its title, and the button that closes it. */
export function PanelHead({ id, title, words }: { id: string; title: string; words: Words }): ReactNode {
  return (
    <form method="dialog" className="panel-head">
      <h2 id={id}>{title}</h2>
      <button type="submit" className="tool">
        {words.t('panels.close')}
      </button>
    </form>
  )
}
