import { setCursor } from './reading-cursor.ts'
import { beadAt } from './sentences.ts'

/** Sets the cursor to the sentence at the caret, for browsers in which keys move a caret through the text. */
export function followCaret(): void {
  let isByKey = false
  document.addEventListener('keydown', () => {
    isByKey = true
  })
  document.addEventListener('pointerdown', () => {
    isByKey = false
  })
  document.addEventListener('selectionchange', () => {
    const selection = getSelection()
    if (!isByKey || !selection?.isCollapsed || !selection.anchorNode) return
    const found = beadAt(selection.anchorNode, selection.anchorOffset)
    if (found) setCursor(found.pair, found.bead)
  })
}
