import { type Language, languageOfTag } from '#bitext/language'

const maxLength = 140

/** The beginning of a paragraph in the language that comes first, and which language that is. */
export function excerptOf(pair: HTMLElement): { excerpt: string; language: Language } {
  const isSwapped = document.documentElement.dataset.side === 'translation'
  const sides = isSwapped ? ['.translation', '.original'] : ['.original', '.translation']
  const cell = sides
    .map((side) => pair.querySelector<HTMLElement>(`:scope > ${side}`))
    .find((side) => side && !side.matches('.missing'))
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
