import { wordsOf } from '#bitext/lexis/words'
import type { Side } from '../rows.ts'
import type { SentenceBead } from '../sentences.ts'

/** A word of one side of a row. */
export interface CellWord {
  readonly text: string
  /** Index of its sentence bead in the row. */
  readonly bead: number
  /** Its index among the words of its bead. */
  readonly at: number
  readonly range: Range
}

/** The same as in `sentences.ts`: text that belongs to no sentence. */
const notSentences = '.note, sup, [role=img], .none'
const blocks = 'p, li, td, th, h2, h3, h4, h5, h6, pre, blockquote, figcaption, div'

const known = new WeakMap<HTMLElement, readonly CellWord[]>()

/**
 * The words of one side of a row, in order. They are counted as the server counts them: bead by bead, with the same
 * `wordsOf`.
 *
 * @param beads of the row, from `beadsIn`
 */
export function cellWords(
  cell: HTMLElement,
  side: Side,
  beads: readonly SentenceBead[],
): readonly CellWord[] {
  const found = known.get(cell) ?? readWords(cell, side, beads)
  known.set(cell, found)
  return found
}

function readWords(cell: HTMLElement, side: Side, beads: readonly SentenceBead[]): CellWord[] {
  const { text, places, counts } = readText(cell)
  const seen = new Map<number, number>()
  return wordsOf(text).flatMap(({ text: word, start, end }) => {
    const [from, to] = [places[start], places[end - 1]]
    const count = counts[start] ?? 0
    const bead = beads.findIndex(({ [side]: [first, last] }) => count >= first && count < last)
    if (!from || !to || bead < 0) return []
    const at = seen.get(bead) ?? 0
    seen.set(bead, at + 1)
    const range = new Range()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset + 1)
    return [{ text: word, bead, at, range }]
  })
}

interface CellText {
  readonly text: string
  /** For each character its place in the document; undefined for those between blocks. */
  readonly places: readonly ({ readonly node: Text; readonly offset: number } | undefined)[]
  /** For each character how many come before it, white space not counted. */
  readonly counts: readonly number[]
}

/** The running text of a side, with a line end between blocks, so that words of two blocks stay apart. */
function readText(cell: HTMLElement): CellText {
  let text = ''
  let count = 0
  const places: CellText['places'][number][] = []
  const counts: number[] = []
  const push = (character: string, place: CellText['places'][number]) => {
    text += character
    places.push(place)
    counts.push(count)
    if (place && !/\s/.test(character)) count++
  }
  let block: Element | null | undefined
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(notSentences)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node instanceof Element) {
      if (node.tagName === 'BR') push('\n', undefined)
      continue
    }
    if (!(node instanceof Text)) continue
    const own = node.parentElement?.closest(blocks)
    if (block !== undefined && own !== block) push('\n', undefined)
    block = own
    for (let offset = 0; offset < node.data.length; offset++) push(node.data[offset] ?? '', { node, offset })
  }
  return { text, places, counts }
}
