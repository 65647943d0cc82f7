import type { Language } from '#bitext/language'
import { languageOfTag } from '#bitext/language'
import { type WordFacts, wordFacts } from '#bitext/lexis/section-words'
import type { PageApi } from '../page-api.ts'
import type { SectionWordsFile } from '../protocol.ts'
import type { Side } from '../rows.ts'
import { type CellWord, cellWords } from './cell-words.ts'

/** A word of the page, and what the library knows of it. */
export interface PageWord extends CellWord {
  readonly pair: HTMLElement
  readonly side: Side
  readonly facts: WordFacts
}

let loading: Promise<SectionWordsFile> | undefined

/** Loads what the library knows of the words of this section, once. */
export function loadSectionWords(page: PageApi): Promise<SectionWordsFile> {
  loading ??= fetchWords(page).catch((cause: unknown) => {
    loading = undefined
    throw cause
  })
  return loading
}

async function fetchWords(page: PageApi): Promise<SectionWordsFile> {
  const response = await fetch(page.data().section?.wordsPath ?? '')
  if (!response.ok) throw new Error(`The words of this section could not be loaded: ${response.status}.`)
  return (await response.json()) as SectionWordsFile
}

/** The words of one side of a row that the library knows. */
export function pageWords(pair: HTMLElement, side: Side, words: SectionWordsFile, page: PageApi): PageWord[] {
  const cell = page.sideOf(pair, side)
  if (!cell || cell.matches('.missing')) return []
  const language: Language = languageOfTag(cell.lang)
  return cellWords(cell, side, page.beadsIn(pair)).flatMap((word) => {
    const facts = wordFacts(words, { pair: pair.id, bead: word.bead, language, at: word.at })
    return facts ? [{ ...word, pair, side, facts }] : []
  })
}

/** The side of the page in a language. */
export function sideIn(language: Language): Side {
  const original = document.querySelector<HTMLElement>('.pair.head > .original')
  return original && languageOfTag(original.lang) === language ? 'original' : 'translation'
}
