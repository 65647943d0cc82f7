import type { InBoth, Spot } from '../reader-data/records.ts'
import { longest } from '../reader-data/records.ts'

/** The page somebody is on: which work, which section, and what of it stands here. */
export interface ReadingPage {
  readonly work: string
  /** Empty for the only section of a work; undefined on the contents of a work. */
  readonly section: string | undefined
  /** Pairs of the whole section. */
  readonly pairs: number
  /** Pairs of the section that stand on pages before this one. */
  readonly from: number
}

/** What the HTML says of the page; undefined on pages that are not of a work. */
export function readingPage(): ReadingPage | undefined {
  const data = document.querySelector<HTMLElement>('[data-work]')?.dataset
  if (data?.work === undefined) return undefined
  return {
    work: data.work,
    section: data.section,
    pairs: Number(data.pairs ?? 0),
    from: Number(data.from ?? 0),
  }
}

/** The address of this page in two parts: what belongs to the interface language, and the rest. */
export function address(): { base: string; page: string } {
  const [locale = '', works = '', ...page] = location.pathname.split('/').filter(Boolean)
  return { base: `/${locale}/${works}/`, page: page.join('/') }
}

/** The pairs of this page, in order. */
export function pairsHere(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('article[data-work] .pair[id]')]
}

/** Where a pair of this page stands, in words that hold elsewhere too. */
export function spotOf(page: ReadingPage, pair: HTMLElement): Spot {
  return {
    work: page.work,
    section: page.section ?? '',
    pair: pair.id,
    number: numberOf(pair),
    page: address().page,
    title: titles(),
  }
}

/** A paragraph’s number; a heading has that of the paragraph after it. */
function numberOf(pair: HTMLElement): number | null {
  const pairs = pairsHere()
  for (const row of pairs.slice(pairs.indexOf(pair))) {
    const number = Number.parseInt(row.querySelector(':scope > .number')?.textContent ?? '', 10)
    if (number > 0) return number
  }
  return null
}

function titles(): InBoth {
  const titleIn = (language: string) => {
    const side = document.querySelector(`.head > [lang='${language}']`)
    const parts = [side?.querySelector('.kicker > a'), side?.querySelector('h1, .h1')]
    const texts = parts.map((part) => part?.textContent?.trim()).filter(Boolean)
    return texts.join(' · ').slice(0, longest.title).toWellFormed()
  }
  return { en: titleIn('en'), es: titleIn('es') }
}

/** How a paragraph begins, in the language that stands first. */
export function excerptOf(pair: HTMLElement): { excerpt: string; language: keyof InBoth } {
  const root = document.documentElement
  const swapped = root.dataset.side === 'translation'
  const sides = swapped ? ['.translation', '.original'] : ['.original', '.translation']
  const full = sides
    .map((side) => pair.querySelector<HTMLElement>(`:scope > ${side}`))
    .find((side) => side && !side.matches('.missing'))
  const copy = full?.cloneNode(true) as HTMLElement | undefined
  for (const extra of copy?.querySelectorAll('details, sup, button, .ui') ?? []) extra.remove()
  const text = (copy?.textContent ?? '').replace(/\s+/g, ' ').trim()
  return { excerpt: shortened(text, 140), language: full?.lang === 'es' ? 'es' : 'en' }
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > most / 2 ? lastSpace : most).toWellFormed()}…`
}
