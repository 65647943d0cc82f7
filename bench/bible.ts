import { execFileSync } from 'node:child_process'

/** Reserved for measuring, so never used for training: whole books, or a range of chapters. */
export const heldOut: Readonly<Record<string, readonly [first: number, last: number]>> = {
  Ruth: [1, 99],
  Jonah: [1, 99],
  Mark: [1, 6],
  Acts: [1, 6],
  Esther: [1, 99],
  James: [1, 99],
  Isaiah: [1, 6],
  Proverbs: [10, 14],
}

/** A verse in both languages. */
export interface Verse {
  readonly book: string
  readonly chapter: number
  readonly verse: number
  readonly english: string
  readonly spanish: string
}

/** The two Bibles are not installed. */
export class BiblesMissingError extends Error {
  constructor() {
    super(
      'The two Bibles are missing. Install them: apt-get install sword-text-web sword-text-sparv libsword-utils',
    )
  }
}

/**
 * Reads the verses that both Bibles contain: the World English Bible and Reina-Valera 1909, both in
 * the public domain, from the Debian packages sword-text-web and sword-text-sparv, by `mod2imp` of
 * libsword-utils.
 *
 * @throws {BiblesMissingError} if one of the packages is not installed
 */
export function readBibles(): Verse[] {
  const spanish = readModule('spaRV1909eb')
  const verses: Verse[] = []
  for (const [key, text] of readModule('engWEB2015eb')) {
    const translation = spanish.get(key)
    const [, book = '', chapter = '', verse = ''] = /^(.*) (\d+):(\d+)$/.exec(key) ?? []
    if (translation !== undefined)
      verses.push({
        book,
        chapter: Number(chapter),
        verse: Number(verse),
        english: text,
        spanish: translation,
      })
  }
  return verses
}

/** Whether a verse is reserved for measuring. */
export function isHeldOut({ book, chapter }: Verse): boolean {
  const range = heldOut[book]
  return range !== undefined && chapter >= range[0] && chapter <= range[1]
}

function readAll(module: string): string {
  try {
    return execFileSync('mod2imp', [module], {
      maxBuffer: 2 ** 28,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch {
    throw new BiblesMissingError()
  }
}

function readModule(module: string): Map<string, string> {
  const verses = new Map<string, string>()
  for (const entry of readAll(module).split('\n$$$')) {
    const [key = '', ...lines] = entry.split('\n')
    if (!/ [1-9]\d*:[1-9]\d*$/.test(key)) continue
    const text = lines
      .join(' ')
      .replace(/<note[\s\S]*?<\/note>/g, ' ')
      .replace(/<title[\s\S]*?<\/title>/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;:?!»”)])/g, '')
      .trim()
    if (text !== '') verses.set(key, text)
  }
  return verses
}
