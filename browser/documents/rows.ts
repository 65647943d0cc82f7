import { type Language, languageOfTag } from '#bitext/language'

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

/** The language of a side. Its `lang` may name a variety too, such as `es-AR`. */
export function languageOf(side: HTMLElement): Language {
  return languageOfTag(side.lang)
}
