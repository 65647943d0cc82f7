import { type Cut, type EditResult, link, merge, shift, split, unlink } from './operations.ts'
import type { Alignment, Side } from './rows.ts'

/** An operation on a row, as data: it can be stored and done again. */
export type Operation =
  | { readonly kind: 'merge' | 'mergeUp' | 'unlink' | 'link' | 'linkUp' }
  | { readonly kind: 'split'; readonly cut: Cut }
  | { readonly kind: 'shift'; readonly side: Side; readonly way: 'up' | 'down' }

/**
 * Does an operation.
 *
 * @param index the row it is done on
 * @returns `undefined` when it is not possible there
 */
export function applyOperation(
  alignment: Alignment,
  index: number,
  operation: Operation,
): EditResult | undefined {
  switch (operation.kind) {
    case 'merge':
      return merge(alignment, index)
    case 'mergeUp':
      return merge(alignment, index - 1)
    case 'split':
      return split(alignment, index, operation.cut)
    case 'unlink':
      return unlink(alignment, index)
    case 'link':
      return link(alignment, index, 'down')
    case 'linkUp':
      return link(alignment, index, 'up')
    case 'shift':
      return shift(alignment, index, operation.side, operation.way)
  }
}
