import { withView } from './carry-view.ts'
import { rememberParagraph } from './history-anchor.ts'
import { rows } from './rows.ts'

/**
 * Connects the field of the table of contents that goes to a paragraph by its number, on this page or in
 * another part. A hash such as `#_1800` names a paragraph by its number, too.
 */
export function goToNumbers(): void {
  const [, number] = /^#_(\d+)$/.exec(location.hash) ?? []
  const row = number === undefined ? undefined : rowOfNumber(Number(number))
  if (row) location.replace(`#${row.id}`)
  const form = document.querySelector<HTMLFormElement>('.go-to form')
  form?.addEventListener('submit', (event) => {
    event.preventDefault()
    const field = form.elements.namedItem('number')
    if (field instanceof HTMLInputElement) goTo(field.valueAsNumber)
  })
}

/** Opens the table of contents at that field. */
export function openGoToNumber(): void {
  const field = document.querySelector<HTMLInputElement>('.go-to input')
  const contents = field?.closest('details')
  if (!field || !contents) return
  contents.open = true
  field.focus()
  field.select()
}

function goTo(number: number): void {
  const row = rowOfNumber(number)
  if (!row) {
    const part = [...document.querySelectorAll<HTMLAnchorElement>('.contents [data-last]')].find(
      ({ dataset }) => number <= Number(dataset.last),
    )
    if (part) location.assign(withView(`${part.href}#_${number}`))
    return
  }
  const contents = document.querySelector<HTMLDetailsElement>('.contents')
  if (contents) contents.open = false
  rememberParagraph()
  location.hash = row.id
  row.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
}

function rowOfNumber(number: number): HTMLElement | undefined {
  return rows().find((row) => row.querySelector(':scope > .number')?.textContent === String(number))
}
