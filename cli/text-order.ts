import { leastInCommon } from '#bitext/align/align'
import { detectLanguage } from '#bitext/exchange/detect-language'
import { type ImportedText, UnreadableFileError } from '#bitext/exchange/imported-text'
import type { ByLanguage, Language } from '#bitext/language'
import { languageNames } from './language-names.ts'

/**
 * The English text and the Spanish text, whichever was given first.
 *
 * @param anyLanguage true to accept them in the order given
 * @param notices gets a line if they were swapped
 * @throws {UnreadableFileError} if both are in the same language, or one is in a third
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
      `Both files are in ${languageNames[one]}. Give an English one and a Spanish one, or add --any-language if they are right.`,
    )
  }
  for (const [path, language] of [
    [paths.first, one],
    [paths.second, other],
  ] as const) {
    if (language === 'other') {
      throw new UnreadableFileError(
        `${path} seems to be neither in English nor in Spanish. Add --any-language if it is right.`,
      )
    }
  }
  if (one === 'es' || other === 'en') {
    notices.push(
      `${paths.first} is the Spanish text and ${paths.second} the English one: they were swapped.\n`,
    )
    return { en: second, es: first }
  }
  return { en: first, es: second }
}

/** A text this many times as long as another is not its translation. */
export const maxLengthRatio = 5

/**
 * Refuses two texts whose lengths show that they are not translations of each other.
 *
 * @throws {UnreadableFileError} if one is `maxLengthRatio` times as long as the other, or longer
 */
export function refuseUnequalLengths(texts: ByLanguage<ImportedText>): void {
  const letters = (language: Language) =>
    texts[language].chapters.flatMap(({ blocks }) => blocks).reduce((sum, { text }) => sum + text.length, 0)
  const [longer, shorter] = letters('en') > letters('es') ? (['en', 'es'] as const) : (['es', 'en'] as const)
  const times = letters(longer) / letters(shorter)
  if (times < maxLengthRatio) return
  throw new UnreadableFileError(
    `The ${languageNames[longer]} file is ${Math.round(times)} times as long as the ${languageNames[shorter]} one. Are they the same text, and complete? Add --any-length if they are right.`,
  )
}

/**
 * Refuses two texts whose words show that they are not translations of each other.
 *
 * @param inCommon of their alignment
 * @throws {UnreadableFileError} if they have too little in common
 */
export function refuseUnrelated(inCommon: number | undefined): void {
  if (inCommon === undefined || inCommon >= leastInCommon) return
  throw new UnreadableFileError(
    `The two files do not seem to be the same text: only ${Math.round(100 * inCommon)} % of the words that could be compared have a translation in the other file. Check that the right files were given, or add --any-text if they are right.`,
  )
}
