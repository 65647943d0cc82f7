import type { WordSource } from '../../reader-data/records.ts'
import type { PageApi } from '../page-api.ts'
import { locationOf } from '../pair-location.ts'
import type { Side } from '../rows.ts'
import { cellWords } from './cell-words.ts'
import type { PageWord } from './section-words.ts'

/** The sentence of a word, its translation, and where they are: what is stored with a kept word. */
export function sourceOf(word: PageWord, page: PageApi): WordSource {
  const own = beadText(word.pair, word.side, word.bead, page)
  const other = beadText(word.pair, word.side === 'original' ? 'translation' : 'original', word.bead, page)
  return {
    ...locationOf(word.pair, page),
    sentence: word.bead,
    text: own.text,
    translation: other.text,
    word: own.words[word.at] ?? [0, 0],
    counterparts: word.facts.counterparts.flatMap((at) => (other.words[at] ? [other.words[at]] : [])),
  }
}

interface BeadText {
  readonly text: string
  /** Where each word is in the text. */
  readonly words: readonly (readonly [start: number, end: number])[]
}

/** The text of one side of a bead, from its first word to its end, and the places of its words. */
function beadText(pair: HTMLElement, side: Side, bead: number, page: PageApi): BeadText {
  const cell = page.sideOf(pair, side)
  const range = page.rangeOf(pair, side, bead)
  if (!cell || !range || cell.matches('.missing')) return { text: '', words: [] }
  const text = plain(range)
  const words: [number, number][] = []
  let from = 0
  for (const { text: word } of cellWords(cell, side, page.beadsIn(pair)).filter(
    (each) => each.bead === bead,
  )) {
    const start = text.indexOf(word, from)
    if (start < 0) continue
    from = start + word.length
    words.push([start, from])
  }
  return { text, words }
}

/** The text of a range without notes and controls, white space collapsed. */
function plain(range: Range): string {
  const copy = range.cloneContents()
  for (const element of copy.querySelectorAll('.note, sup, [role=img], .none')) element.remove()
  for (const element of copy.querySelectorAll('br, p, li, td, h2, h3, h4')) element.before(' ')
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
