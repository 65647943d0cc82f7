import type { Language } from '#bitext/language'

/** One of the two sides of a row. */
export type Side = 'original' | 'translation'

/** The rows with text, headings included; the page header is not one of them. */
export function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.pair[id]')]
}

/** One side of a row. */
export function sideOf(pair: HTMLElement, side: Side): HTMLElement | null {
  return pair.querySelector<HTMLElement>(`:scope > .${side}`)
}

/**
 * The language of a side. Its `lang` may name a variety too, such as `es-AR`. (`languageOfTag` does the same; a module
 * that the main script shared with others would be one more request.)
 */
export function languageOf(side: HTMLElement): Language {
  return side.lang.startsWith('es') ? 'es' : 'en'
}
