import { detectLanguage } from '#bitext/exchange/detect-language'
import { type ImportedText, UnreadableFileError } from '#bitext/exchange/imported-text'
import type { ByLanguage, Language } from '#bitext/language'
import { languageNames } from './language-names.ts'

/**
 * The English text and the Spanish one, whichever was named first.
 *
 * @param anyLanguage whether to take them as they were named
 * @param notices gets a line when they were changed over
 * @throws {UnreadableFileError} when both are in one language, or one is in another
 */
export function inOrder(
  paths: { first: string; second: string },
  { first, second }: { first: ImportedText; second: ImportedText },
  anyLanguage: boolean,
  notices: string[],
): ByLanguage<ImportedText> {
  if (anyLanguage) return { en: first, es: second }
  const [one, other] = [first, second].map((text) =>
    detectLanguage(text.chapters.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(' ')),
  )
  if (one !== undefined && one === other && one !== 'other') {
    throw new UnreadableFileError(
      `Both files are in ${languageNames[one]}. Name the English and the Spanish one; or say --any-language when they are right.`,
    )
  }
  for (const [path, language] of [
    [paths.first, one],
    [paths.second, other],
  ] as const) {
    if (language === 'other') {
      throw new UnreadableFileError(
        `${path} is neither in English nor in Spanish, as far as can be told. Say --any-language when it is right.`,
      )
    }
  }
  if (one === 'es' || other === 'en') {
    notices.push(
      `${paths.first} is the Spanish text and ${paths.second} the English one: they were changed over.\n`,
    )
    return { en: second, es: first }
  }
  return { en: first, es: second }
}

/** One text so many times as long as the other is not its translation. */
export const mostUnequal = 5

/**
 * Refuses texts of which one cannot be the translation of the other.
 *
 * @throws {UnreadableFileError} when one is many times as long as the other
 */
export function refuseUnequal(texts: ByLanguage<ImportedText>): void {
  const letters = (language: Language) =>
    texts[language].chapters.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + text.length, 0)
  const [longer, shorter] = letters('en') > letters('es') ? (['en', 'es'] as const) : (['es', 'en'] as const)
  const times = letters(longer) / letters(shorter)
  if (times < mostUnequal) return
  throw new UnreadableFileError(
    `The ${languageNames[longer]} file is ${Math.round(times)} times as long as the ${languageNames[shorter]} one. Are they the same text, and whole? Say --any-length when they are right.`,
  )
}
