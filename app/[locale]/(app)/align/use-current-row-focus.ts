import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { EditorState } from './editor-state.ts'

/**
 * Shows the current row after an operation or a move, and gives it the focus if that was in the rows. An
 * action of the row that had the focus gets it again in the new row.
 *
 * @param list the element with the rows
 * @returns notes what has the focus; to be called before the state changes. With `true` the row gets the
 *   focus wherever it was.
 */
export function useCurrentRowFocus(
  list: RefObject<HTMLElement | null>,
  { revealCount }: EditorState,
): (isForRow: boolean) => void {
  const focused = useRef<{ command: string | undefined } | undefined>({ command: undefined })
  useLayoutEffect(() => {
    if (revealCount === 0) return
    const row = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!row) return
    if (focused.current) {
      const { command } = focused.current
      const again = command ? row.querySelector<HTMLElement>(`[data-command="${command}"]`) : null
      const target = again ?? row
      target.focus({ preventScroll: true })
    }
    row.scrollIntoView({ block: 'nearest' })
  }, [revealCount, list])
  return (isForRow) => {
    if (isForRow) {
      focused.current = { command: undefined }
      return
    }
    const active = document.activeElement
    const isInRows = active === null || active === document.body || list.current?.contains(active) === true
    const command = active?.closest<HTMLElement>('.row-actions [data-command]')?.dataset.command
    focused.current = isInRows ? { command } : undefined
  }
}
