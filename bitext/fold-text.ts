/** A text normalized for searching, with the origin of each character. */
export interface FoldedText {
  readonly text: string
  /** For each UTF-16 unit of `text`, its index in the original text; one more entry for the end. */
  readonly origins: readonly number[]
}

/**
 * Removes differences that a search should ignore: case, accents, kinds of apostrophe, amounts of
 * white space. `ñ` stays a letter of its own, as in Spanish; `ü` and `á` become `u` and `a`.
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
      const letter = foldCharacter(part)
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

function foldCharacter(character: string): string {
  if (/\p{M}/u.test(character)) return ''
  if (/\s/.test(character)) return ' '
  return character === '’' || character === '‘' ? "'" : character
}

/**
 * Finds all occurrences of a word or phrase, ignoring what `foldText` removes. Hits do not overlap.
 *
 * @param text the text to search
 * @param wanted the word or phrase; white space around it is ignored
 * @returns the start and end (exclusive) of each hit in `text`, in UTF-16 units
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

/** The end of a hit, with the combining marks that follow its last letter. */
function endOf(text: string, origins: readonly number[], after: number): number {
  const last = origins[after - 1] ?? 0
  let end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length
  while (end < text.length && /\p{M}/u.test(text[end] ?? '')) end++
  return end
}
