import type { Language } from '../language.ts'

/**
 * Splits a text into the tokens that alignment compares: words, numbers, and the marks `?` and `!`.
 *
 * @param text plain text
 * @returns the tokens as written, in order, with repetitions
 */
export function tokenize(text: string): readonly string[] {
  return text.normalize('NFC').match(wordPattern) ?? []
}

const wordPattern = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|\p{L}[\p{L}\p{M}]*|[?!]/gu

/**
 * Maps a token to the form that is compared: a word to its light stem without accents, a number to
 * one spelling for both languages (`#1000` for “1,000”, “1.000” and “1 000”), a mark to itself.
 *
 * @param word a token from `tokenize`
 * @param language its language
 */
export function normalizeToken(word: string, language: Language): string {
  if (/^\p{N}/u.test(word)) return numberToken(word)
  return word === '?' || word === '!' ? word : stem(word, language)
}

/**
 * “1,000”, “1.000” and “1 000” are one number; a last group that does not have three digits is a
 * decimal part.
 */
function numberToken(written: string): string {
  const groups = written.split(/[.,\u00a0\u202f]/)
  const [first = '', ...rest] = groups
  if (rest.length > 0 && rest.every((group) => group.length === 3)) return `#${first}${rest.join('')}`
  const last = rest.at(-1)
  return last === undefined ? `#${first}` : `#${[first, ...rest.slice(0, -1)].join('')}.${last}`
}

/** Suffixes in the order in which they are tried. */
const suffixes: { readonly [Key in Language]: readonly string[] } = {
  en: 'fulness ations ingly edly ation ments ment ness ings ies ied iest ing ers est ed es er ly s y e'.split(
    ' ',
  ),
  es: 'amientos imientos amiento imiento aciones idades amente iéndo ieron ieran aremos eremos iremos abamos ariamos iendo mente acion idad aron aban aran aria eria iria iera arse erse irse ando aba ado ada ido ida ase ara ere ira ar er ir an en as es os io ia a e o s'.split(
    ' ',
  ),
}

/** A light stem: accents removed, then the first suffix that leaves at least three letters. */
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
