/** One of the two sides of a row: the original or the translation. */
export type Side = 'original' | 'translation'

/** A sentence bead in the page: on each side the letters it begins and ends at, white space not counted. */
export interface PageBead {
  readonly original: readonly [from: number, to: number]
  readonly translation: readonly [from: number, to: number]
  /** Whether it is likely enough to be shown. */
  readonly sure: boolean
}

/** What the running text goes on across; see `runningText` in the domain. */
const besideText = '.note, sup, [role=img], .none'

/** The rows that hold text: headings, paragraphs and all, but not the head of the page. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.pair[id]')]
}

/** One side of a row. */
export function sideOf(pair: HTMLElement, side: Side): HTMLElement | null {
  return pair.querySelector<HTMLElement>(`:scope > .${side}`)
}

/** The beads of a row: those its `data-beads` tells, or the whole of it as one. */
export function beadsIn(pair: HTMLElement): PageBead[] {
  const told = pair.dataset.beads
  if (!told)
    return [
      { original: [0, Number.POSITIVE_INFINITY], translation: [0, Number.POSITIVE_INFINITY], sure: true },
    ]
  const end = { original: 0, translation: 0 }
  return told.split(' ').map((bead) => {
    const [original = 0, translation = 0] = bead.split('.').map((letters) => Number.parseInt(letters, 36))
    const start = { ...end }
    end.original += original
    end.translation += translation
    return {
      original: [start.original, end.original],
      translation: [start.translation, end.translation],
      sure: !bead.endsWith('?'),
    }
  })
}

/** The place of a bead in a side of its row; nothing where that side has no part in it. */
export function rangeOf(pair: HTMLElement, side: Side, { [side]: [from, to] }: PageBead): Range | undefined {
  const root = sideOf(pair, side)
  if (!root || from === to) return undefined
  const range = new Range()
  let letters = 0
  let begun = false
  let last: Text | undefined
  for (const node of textsIn(root)) {
    const before = letters
    letters += lettersOf(node.data)
    if (letters > before) last = node
    if (!begun && letters > from) {
      range.setStart(node, offsetAfter(node.data, from - before))
      begun = true
    }
    if (begun && letters >= to) {
      range.setEnd(node, offsetAfter(node.data, to - before, true))
      return range
    }
  }
  if (!begun || !last) return undefined
  range.setEnd(last, last.data.trimEnd().length)
  return range
}

/** The bead at a place in the text. */
export function beadAt(node: Node, offset: number): { pair: HTMLElement; bead: number } | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const root = element?.closest<HTMLElement>('.pair[id] > .original, .pair[id] > .translation')
  const pair = root?.parentElement
  if (!root || !pair || !(node instanceof Text) || element?.closest(besideText)) return undefined
  const side = root.classList.contains('original') ? 'original' : 'translation'
  let letters = 0
  for (const text of textsIn(root)) {
    if (text === node) {
      letters += lettersOf(text.data.slice(0, offset))
      break
    }
    letters += lettersOf(text.data)
  }
  const beads = beadsIn(pair)
  const bead = beads.findIndex(({ [side]: [from, to] }) => letters >= from && letters < to)
  return { pair, bead: bead >= 0 ? bead : beads.length - 1 }
}

/** The bead at a point of the window. */
export function beadAtPoint(x: number, y: number): { pair: HTMLElement; bead: number } | undefined {
  if (document.caretPositionFromPoint) {
    const place = document.caretPositionFromPoint(x, y)
    return place ? beadAt(place.offsetNode, place.offset) : undefined
  }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? beadAt(range.startContainer, range.startOffset) : undefined
}

function* textsIn(root: HTMLElement): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches(besideText)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) yield walker.currentNode as Text
}

function lettersOf(text: string): number {
  return text.replace(/\s+/g, '').length
}

/** Where so many letters have gone by: before the next letter, or right after the last one. */
function offsetAfter(text: string, letters: number, tight = false): number {
  let seen = 0
  for (let offset = 0; offset < text.length; offset++) {
    if (/\s/.test(text[offset] ?? '')) continue
    if (seen === letters && !tight) return offset
    seen++
    if (seen === letters && tight) return offset + 1
  }
  return text.length
}
