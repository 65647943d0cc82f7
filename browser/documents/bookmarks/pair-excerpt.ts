import { type Language, languageOfTag } from '#bitext/language'
import type { PageApi } from '../page-api.ts'

const maxLength = 140

/**
 * The beginning of a paragraph in the language that comes first, and which language that is.
 *
 * @param bead of this sentence instead; null for the paragraph
 */
export function excerptOf(
  pair: HTMLElement,
  bead: number | null,
  { sentence, sideOf }: PageApi,
): { excerpt: string; language: Language } {
  const isSwapped = document.documentElement.dataset.side === 'translation'
  const sides = isSwapped ? (['translation', 'original'] as const) : (['original', 'translation'] as const)
  const side = sides.find((name) => sideOf(pair, name)?.matches(':not(.missing)')) ?? sides[0]
  const cell = (bead === null ? undefined : sentence(pair, side, bead)) ?? sideOf(pair, side)
  const copy = cell?.cloneNode(true) as HTMLElement | undefined
  for (const element of copy?.querySelectorAll('details, sup, button, .ui') ?? []) element.remove()
  const text = (copy?.textContent ?? '').replace(/\s+/g, ' ').trim()
  return { excerpt: shorten(text), language: languageOfTag(cell?.lang ?? '') }
}

/** Cuts a text between words, unless the last word is very long. */
function shorten(text: string): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > maxLength / 2 ? lastSpace : maxLength).toWellFormed()}…`
}
