import type { PageApi } from '../page-api.ts'
import { hitsInPage, mark, type PageHit, showHit } from './find-in-page.ts'
import { type Elsewhere, hitsElsewhere, type PlaceElsewhere } from './find-other-pages.ts'
import { panel } from './load-panels.ts'

/** The word of an address that goes on with a search on another page: `?find=…`, and `end` for its last hit. */
const findParameter = 'find'
const fromEndParameter = 'end'

const nowhere: Elsewhere = { before: [], after: [] }

let hits: PageHit[] = []
let elsewhere = nowhere
/** Index of the hit that the reader is at, among those of this page; -1 before the first step. */
let at = -1
let page: PageApi
let isWired = false

/** Opens the search of this work, in both languages at once. */
export async function openFind(readingPage: PageApi): Promise<void> {
  page = readingPage
  const form = await panel<HTMLFormElement>('_find')
  const field = fieldOf(form)
  if (!isWired) {
    isWired = true
    wire(form, field)
  }
  form.hidden = false
  const query = new URLSearchParams(location.search)
  const wanted = query.get(findParameter)
  if (wanted !== null) {
    field.value = wanted
    await search(form, wanted)
    forget()
    if (hits.length > 0) step(form, query.has(fromEndParameter) ? hits.length - 1 : 0)
  } else if (field.value !== '') {
    await search(form, field.value)
  }
  field.select()
  field.focus({ preventScroll: true })
}

function fieldOf(form: HTMLFormElement): HTMLInputElement {
  return form.elements.namedItem('q') as HTMLInputElement
}

/** Takes the search out of the address, so that a copied one is of the page. */
function forget(): void {
  const address = new URL(location.href)
  address.searchParams.delete(findParameter)
  address.searchParams.delete(fromEndParameter)
  history.replaceState(history.state, '', address)
}

function wire(form: HTMLFormElement, field: HTMLInputElement): void {
  field.addEventListener('input', () => search(form, field.value))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    go(form, 1)
  })
  form.querySelector('[data-previous]')?.addEventListener('click', () => go(form, -1))
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(form)
    else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      go(form, -1)
    }
  })
  form.querySelector('[data-close]')?.addEventListener('click', () => close(form))
}

function close(form: HTMLFormElement): void {
  form.hidden = true
  mark('found', [])
  mark('found-here', [])
  const number = hits[at]?.pair.querySelector<HTMLElement>('.number')
  if (number && number.getBoundingClientRect().top > page.edge()) number.focus({ preventScroll: true })
  else document.querySelector<HTMLElement>('[data-open=find]')?.focus()
}

async function search(form: HTMLFormElement, wanted: string): Promise<void> {
  hits = hitsInPage(wanted, page)
  at = -1
  elsewhere = nowhere
  mark('found', hits)
  mark('found-here', [])
  tell(form)
  const found = wanted.trim() === '' ? nowhere : await hitsElsewhere(wanted)
  if (fieldOf(form).value !== wanted) return
  elsewhere = found
  tell(form)
}

function go(form: HTMLFormElement, direction: 1 | -1): void {
  const next = at < 0 ? firstInView(direction) : at + direction
  if (next >= 0 && next < hits.length) {
    step(form, next)
    return
  }
  const [ahead, behind] =
    direction > 0 ? [elsewhere.after, elsewhere.before] : [elsewhere.before, elsewhere.after]
  const place = direction > 0 ? (ahead[0] ?? behind[0]) : (ahead.at(-1) ?? behind.at(-1))
  if (place) open(place, fieldOf(form).value, direction)
  else if (hits.length > 0) step(form, direction > 0 ? 0 : hits.length - 1)
}

function step(form: HTMLFormElement, index: number): void {
  at = index
  const hit = hits[index]
  if (hit) showHit(hit, page)
  tell(form)
}

/** Goes on with the search on another page. */
function open({ path, id }: PlaceElsewhere, wanted: string, direction: 1 | -1): void {
  const address = new URL(path, location.href)
  const shown = new URLSearchParams(location.search)
  shown.set(findParameter, wanted)
  if (direction < 0) shown.set(fromEndParameter, '')
  address.search = String(shown)
  address.hash = id
  location.assign(address)
}

/** The first hit that is not above the window, so that a search goes on from where one reads. */
function firstInView(direction: 1 | -1): number {
  const found = hits.findIndex(({ pair }) => pair.getBoundingClientRect().bottom > page.edge())
  if (direction > 0) return found < 0 ? hits.length : found
  return found < 0 ? hits.length - 1 : found - 1
}

/** Says how many there are in each language, and which one this is. */
function tell(form: HTMLFormElement): void {
  const shown = form.querySelector('output')
  if (!shown) return
  const counts = countByLanguage()
  const all = counts.en + counts.es
  const { none = '', counts: onlyCounts = '', place = '' } = shown.dataset
  const words = all === 0 ? none : at < 0 ? onlyCounts : place
  shown.value =
    fieldOf(form).value.trim() === ''
      ? ''
      : words
          .replace('%en', String(counts.en))
          .replace('%es', String(counts.es))
          .replace('%at', String(elsewhere.before.length + at + 1))
          .replace('%all', String(all))
}

function countByLanguage(): { en: number; es: number } {
  const original = document.querySelector<HTMLElement>('.pair.head > .original')?.lang
  const others = [...elsewhere.before, ...elsewhere.after].map(({ side }) =>
    (side === 'original') === (original === 'en') ? 'en' : 'es',
  )
  const languages = [...hits.map(({ lang }) => lang), ...others]
  return {
    en: languages.filter((language) => language === 'en').length,
    es: languages.filter((language) => language === 'es').length,
  }
}
