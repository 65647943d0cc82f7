import type { ReactNode } from 'react'
import type { Translator } from '../../_data/translator.ts'

/** The header of a dialog: its title and the close button. */
export function DialogHeader({
  id,
  title,
  translator,
}: {
  id: string
  title: string
  translator: Translator
}): ReactNode {
  return (
    <form method="dialog" className="panel-head">
      <h2 id={id}>{title}</h2>
      <button type="submit" className="tool">
        {translator.t('panels.close')}
      </button>
    </form>
  )
}
