import type { ReactNode } from 'react'
import type { Translator } from '../../_data/translator.ts'

/** The line between the columns, a handle that changes their width. The values are in percent. */
export function ColumnDivider({ translator }: { translator: Translator }): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is a widget, not an `<hr>`
    <div
      className="divider js"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={translator.t('reading.divider')}
      aria-valuemin={25}
      aria-valuemax={75}
      aria-valuenow={50}
    />
  )
}
