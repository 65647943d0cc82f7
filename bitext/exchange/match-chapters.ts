import type { Bead } from '../align/bead.ts'
import type { ImportedChapter } from './imported-text.ts'

/** Chapters of both texts that match, and the beads of their blocks. */
export interface MatchedChapters {
  /** At least one chapter on each side. */
  readonly english: readonly ImportedChapter[]
  readonly spanish: readonly ImportedChapter[]
  /** Indices count from the first block of the first chapter here. */
  readonly beads: readonly Bead[]
}

/** The matched chapters of two books, and the chapters without a counterpart. */
export interface ChapterMatching {
  readonly sections: readonly MatchedChapters[]
  readonly unmatched: {
    readonly english: readonly ImportedChapter[]
    readonly spanish: readonly ImportedChapter[]
  }
}

/** Two chapters match if the letters they share are at least this share of the smaller one. */
const minShare = 0.3

/**
 * Matches the chapters of two books by the beads of all their blocks, so that front matter,
 * additional chapters and different chapter boundaries do not shift the others.
 *
 * @param english chapters of the English book
 * @param spanish chapters of the Spanish book
 * @param beads of all blocks; indices count through all chapters
 * @returns sections in English order; chapters that are connected by matches form one section
 */
export function matchChapters(
  english: readonly ImportedChapter[],
  spanish: readonly ImportedChapter[],
  beads: readonly Bead[],
): ChapterMatching {
  const en = indexChapters(english)
  const es = indexChapters(spanish)
  const count = english.length + spanish.length
  const groups = Array.from({ length: count }, (_, index) => index)
  const root = (node: number): number => {
    const above = groups[node] ?? node
    return above === node ? node : root(above)
  }
  for (const [key, letters] of sharedLetters(beads, en, es)) {
    const [chapter = 0, counterpart = 0] = key.split(' ').map(Number)
    const smaller = Math.min(en.letters[chapter] ?? 0, es.letters[counterpart] ?? 0)
    if (letters >= minShare * smaller) groups[root(chapter)] = root(english.length + counterpart)
  }
  const sections: MatchedChapters[] = []
  const done = new Set<number>()
  const unmatched = { english: [] as ImportedChapter[], spanish: [] as ImportedChapter[] }
  english.forEach((chapter, index) => {
    const group = root(index)
    const [mine, theirs] = membersOf(groups.length, root, group, english.length)
    if (theirs.length === 0) unmatched.english.push(chapter)
    else if (!done.has(group)) {
      done.add(group)
      sections.push({
        english: mine.flatMap((place) => english[place] ?? []),
        spanish: theirs.flatMap((place) => spanish[place] ?? []),
        beads: beadsBetween(beads, en, es, mine, theirs),
      })
    }
  })
  spanish.forEach((chapter, index) => {
    if (!done.has(root(english.length + index))) unmatched.spanish.push(chapter)
  })
  return { sections, unmatched }
}

interface ChapterIndex {
  /** For each block, its chapter. */
  readonly chapterOf: readonly number[]
  /** For each chapter, its first block. */
  readonly starts: readonly number[]
  /** Letters of each block, and of each chapter. */
  readonly blockLetters: readonly number[]
  readonly letters: readonly number[]
}

function indexChapters(chapters: readonly ImportedChapter[]): ChapterIndex {
  const chapterOf: number[] = []
  const starts: number[] = []
  const blockLetters: number[] = []
  const letters: number[] = []
  chapters.forEach(({ blocks }, chapter) => {
    starts.push(chapterOf.length)
    letters.push(blocks.reduce((sum, { text }) => sum + text.length, 0))
    for (const { text } of blocks) {
      chapterOf.push(chapter)
      blockLetters.push(text.length)
    }
  })
  return { chapterOf, starts, blockLetters, letters }
}

/** The letters that an English and a Spanish chapter share, by the key “English Spanish”. */
function sharedLetters(beads: readonly Bead[], en: ChapterIndex, es: ChapterIndex): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { english, spanish } of beads) {
    for (const block of english) {
      for (const counterpart of spanish) {
        const key = `${en.chapterOf[block]} ${es.chapterOf[counterpart]}`
        const letters = Math.min(en.blockLetters[block] ?? 0, es.blockLetters[counterpart] ?? 0)
        sums.set(key, (sums.get(key) ?? 0) + letters)
      }
    }
  }
  return sums
}

function membersOf(
  count: number,
  root: (node: number) => number,
  group: number,
  english: number,
): [number[], number[]] {
  const all = Array.from({ length: count }, (_, index) => index).filter((index) => root(index) === group)
  return [
    all.filter((index) => index < english),
    all.filter((index) => index >= english).map((index) => index - english),
  ]
}

/**
 * The beads of some chapters, renumbered from their first block; blocks outside these chapters are
 * dropped.
 */
function beadsBetween(
  beads: readonly Bead[],
  en: ChapterIndex,
  es: ChapterIndex,
  englishChapters: readonly number[],
  spanishChapters: readonly number[],
): Bead[] {
  const renumber = (indices: readonly number[], side: ChapterIndex, chapters: readonly number[]) => {
    const before = new Map<number, number>()
    let total = 0
    for (const chapter of chapters) {
      before.set(chapter, total - (side.starts[chapter] ?? 0))
      total += (side.starts[chapter + 1] ?? side.chapterOf.length) - (side.starts[chapter] ?? 0)
    }
    return indices.flatMap((index) => {
      const shift = before.get(side.chapterOf[index] ?? -1)
      return shift === undefined ? [] : [index + shift]
    })
  }
  return beads.flatMap((bead) => {
    const english = renumber(bead.english, en, englishChapters)
    const spanish = renumber(bead.spanish, es, spanishChapters)
    return english.length + spanish.length === 0 ? [] : [{ ...bead, english, spanish }]
  })
}
