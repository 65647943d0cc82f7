/** A text made even for searching, and where each of its characters came from. */
export interface FoldedText {
  readonly text: string
  /** For each character of `text` the index in the original; one more for the end. */
  readonly origins: readonly number[]
}

/**
 * Evens out what a search should not tell apart: capitals, accents, kinds of apostrophes, runs of
 * white space. `ñ` stays a letter of its own, as Spanish has it; `ü` and `á` are `u` and `a`.
 *
 * @param text in any normalization form
 */
export function foldText(text: string): FoldedText {
  const letters: string[] = []
  const origins: number[] = []
  let index = 0
  for (const character of text) {
    for (const part of character.normalize('NFD').toLowerCase()) {
      if (part === '\u0303' && letters.at(-1) === 'n') letters[letters.length - 1] = 'ñ'
      const letter = evenOut(part)
      if (letter === '' || (letter === ' ' && letters.at(-1) === ' ')) continue
      for (const unit of letter.split('')) {
        letters.push(unit)
        origins.push(index)
      }
    }
    index += character.length
  }
  origins.push(text.length)
  return { text: letters.join(''), origins }
}

function evenOut(character: string): string {
  if (/\p{M}/u.test(character)) return ''
  if (/\s/.test(character)) return ' '
  return character === '’' || character === '‘' ? "'" : character
}

/**
 * Where a word or phrase occurs in a text, folded; hits do not overlap.
 *
 * @returns for each hit where it begins and ends in the text as given, in UTF-16 units
 */
export function findFolded(text: string, wanted: string): { start: number; end: number }[] {
  const needle = foldText(wanted.trim()).text
  if (needle === '') return []
  const { text: hay, origins } = foldText(text)
  const hits: { start: number; end: number }[] = []
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    const start = origins[at] ?? 0
    hits.push({ start, end: endOf(text, origins, at + needle.length) })
  }
  return hits
}

/** The end of a hit takes the combining marks after its last letter along. */
function endOf(text: string, origins: readonly number[], after: number): number {
  const last = origins[after - 1] ?? 0
  let end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length
  while (end < text.length && /\p{M}/u.test(text[end] ?? '')) end++
  return end
}
