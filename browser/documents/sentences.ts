import { type Side, sideOf } from './rows.ts'

/**
 * A sentence bead of a row: a range of characters on each side. White space is not counted, so that
 * the ranges do not depend on how the HTML is formatted.
 */
export interface SentenceBead {
  readonly original: readonly [start: number, end: number]
  readonly translation: readonly [start: number, end: number]
  /** Whether the confidence is high enough to show the match. */
  readonly isConfident: boolean
}

/** Elements whose text is not part of the sentences; the same as `runningText` in `bitext/` leaves out. */
const notSentences = '.note, sup, [role=img], .none'

/** The beads of a row, from `data-beads`; the whole row is one bead if it has no such attribute. */
export function beadsIn(pair: HTMLElement): SentenceBead[] {
  const { beads } = pair.dataset
  if (!beads) {
    const whole = [0, Number.POSITIVE_INFINITY] as const
    return [{ original: whole, translation: whole, isConfident: true }]
  }
  const end = { original: 0, translation: 0 }
  return beads.split(' ').map((bead) => {
    const [original = 0, translation = 0] = bead.split('.').map((length) => Number.parseInt(length, 36))
    const start = { ...end }
    end.original += original
    end.translation += translation
    return {
      original: [start.original, end.original],
      translation: [start.translation, end.translation],
      isConfident: !bead.endsWith('?'),
    }
  })
}

/** The DOM range of a bead on one side; undefined if the bead has no text on that side. */
export function rangeOf(
  pair: HTMLElement,
  side: Side,
  { [side]: [start, end] }: SentenceBead,
): Range | undefined {
  const root = sideOf(pair, side)
  if (!root || start === end) return undefined
  const range = new Range()
  let count = 0
  let hasStart = false
  let last: Text | undefined
  for (const node of textNodesIn(root)) {
    const before = count
    count += countCharacters(node.data)
    if (count > before) last = node
    if (!hasStart && count > start) {
      range.setStart(node, startOffset(node.data, start - before))
      hasStart = true
    }
    if (hasStart && count >= end) {
      range.setEnd(node, endOffset(node.data, end - before))
      return range
    }
  }
  if (!hasStart || !last) return undefined
  range.setEnd(last, last.data.trimEnd().length)
  return range
}

/** A copy of the text of a bead on one side, in an element with its language. */
export function sentenceElement(pair: HTMLElement, side: Side, bead: number): HTMLElement | undefined {
  const found = beadsIn(pair)[bead]
  const range = found && rangeOf(pair, side, found)
  if (!range) return undefined
  const element = document.createElement('div')
  element.lang = sideOf(pair, side)?.lang ?? ''
  element.append(range.cloneContents())
  return element
}

/** The bead at a position in the text. */
export function beadAt(node: Node, offset: number): { pair: HTMLElement; bead: number } | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const root = element?.closest<HTMLElement>('.pair[id] > .original, .pair[id] > .translation')
  const pair = root?.parentElement
  if (!root || !pair || !(node instanceof Text) || element?.closest(notSentences)) return undefined
  const side = root.classList.contains('original') ? 'original' : 'translation'
  let count = 0
  for (const text of textNodesIn(root)) {
    if (text === node) {
      count += countCharacters(text.data.slice(0, offset))
      break
    }
    count += countCharacters(text.data)
  }
  const beads = beadsIn(pair)
  const bead = beads.findIndex(({ [side]: [start, end] }) => count >= start && count < end)
  return { pair, bead: bead >= 0 ? bead : beads.length - 1 }
}

/** The bead at a point of the window, in CSS pixels. */
export function beadAtPoint(x: number, y: number): { pair: HTMLElement; bead: number } | undefined {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret ? beadAt(caret.offsetNode, caret.offset) : undefined
  }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? beadAt(range.startContainer, range.startOffset) : undefined
}

function* textNodesIn(root: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
    return node.matches(notSentences) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
  })
  while (walker.nextNode()) yield walker.currentNode as Text
}

function countCharacters(text: string): number {
  return text.replace(/\s+/g, '').length
}

/** The offset of the character that comes after `count` characters, white space not counted. */
function startOffset(text: string, count: number): number {
  let seen = 0
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/.test(text[offset] ?? '')) continue
    if (seen === count) return offset
    seen++
  }
  return text.length
}

/** The offset right after `count` characters, white space not counted. */
function endOffset(text: string, count: number): number {
  let seen = 0
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/.test(text[offset] ?? '')) continue
    seen++
    if (seen === count) return offset + 1
  }
  return text.length
}
