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
