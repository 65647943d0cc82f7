import type { Language } from '../language.ts'

/**
 * Cuts a text into the tokens that alignment compares: accent-stripped light stems of words,
 * numbers in one spelling for both languages (`#1000` for “1,000”, “1.000” and “1 000”), and
 * the marks that translations keep (`?`, `!`).
 *
 * @param text plain text
 * @param language the language it is in
 * @returns tokens in order, repeated as often as they occur
 */
export function tokensOf(text: string, language: Language): string[] {
  const tokens: string[] = []
  for (const [token] of text.normalize('NFC').matchAll(tokenPattern)) {
    if (/^\p{N}/u.test(token)) tokens.push(numberToken(token))
    else if (token === '?' || token === '!') tokens.push(token)
    else tokens.push(stem(token, language))
  }
  return tokens
}

const tokenPattern = /\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*|\p{L}[\p{L}\p{M}]*|[?!]/gu

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
  en: 'fulness ations ingly edly ation ments ment ness ings ies ied iest ing ers est ed es er ly s y e'.split(' '),
  es: 'amientos imientos amiento imiento aciones idades amente iéndo ieron ieran aremos eremos iremos abamos ariamos iendo mente acion idad aron aban aran aria eria iria iera arse erse irse ando aba ado ada ido ida ase ara ere ira ar er ir an en as es os io ia a e o s'.split(
    ' ',
  ),
}

/** A light stem: without accents, and without the longest suffix that leaves three letters. */
function stem(word: string, language: Language): string {
  const bare = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const singular = language === 'es' && bare.length > 5 && /(?:[aeiou]d[oa]|ment[eo])s$/.test(bare) ? bare.slice(0, -1) : bare
  for (const suffix of suffixes[language]) {
    if (singular.endsWith(suffix) && singular.length - suffix.length >= 3) {
      return singular.slice(0, singular.length - suffix.length)
    }
  }
  return singular
}
