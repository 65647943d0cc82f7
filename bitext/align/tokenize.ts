import type { Language } from '../language.ts'

/**
 * Cuts a text into the words, numbers and marks (`?`, `!`) that alignment compares, as they are written.
 *
 * @param text plain text
 * @returns them in order, repeated as often as they occur
 */
export function tokenize(text: string): readonly string[] {
  return text.normalize('NFC').match(wordPattern) ?? []
}

const wordPattern = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|\p{L}[\p{L}\p{M}]*|[?!]/gu

/**
 * What is compared of a word: its light stem without accents; a number in one spelling for both
 * languages (`#1000` for “1,000”, “1.000” and “1 000”); a mark as it is.
 *
 * @param word one of `tokenize`
 * @param language the language it is in
 */
export function normalizeToken(word: string, language: Language): string {
  if (/^\p{N}/u.test(word)) return numberToken(word)
  return word === '?' || word === '!' ? word : stem(word, language)
}

/** “1,000”, “1.000” and “1 000” are one number; a group that is not of three digits is a decimal part. */
function numberToken(written: string): string {
  const groups = written.split(/[.,\u00a0\u202f]/)
  const [first = '', ...rest] = groups
  if (rest.length > 0 && rest.every((group) => group.length === 3)) return `#${first}${rest.join('')}`
  const last = rest.at(-1)
  return last === undefined ? `#${first}` : `#${[first, ...rest.slice(0, -1)].join('')}.${last}`
}

/** Suffixes in the order they are tried; what is left has three letters at least. */
const suffixes: { readonly [Key in Language]: readonly string[] } = {
  en: 'fulness ations ingly edly ation ments ment ness ings ies ied iest ing ers est ed es er ly s y e'.split(
    ' ',
  ),
  es: 'amientos imientos amiento imiento aciones idades amente iéndo ieron ieran aremos eremos iremos abamos ariamos iendo mente acion idad aron aban aran aria eria iria iera arse erse irse ando aba ado ada ido ida ase ara ere ira ar er ir an en as es os io ia a e o s'.split(
    ' ',
  ),
}

/** A light stem: without accents, and without the longest suffix that leaves three letters. */
function stem(word: string, language: Language): string {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const singular =
    language === 'es' && bare.length > 5 && /(?:[aeiou]d[oa]|ment[eo])s$/.test(bare)
      ? bare.slice(0, -1)
      : bare
  for (const suffix of suffixes[language]) {
    if (singular.endsWith(suffix) && singular.length - suffix.length >= 3) {
      return singular.slice(0, singular.length - suffix.length)
    }
  }
  return singular
}
