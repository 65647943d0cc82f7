import { placeOf } from '../../reader-data/database.ts'
import type { Position } from '../../reader-data/records.ts'
import { element } from '../h.ts'
import { fill, memoryWords } from '../messages.ts'
import { address, readingPage } from '../page-info.ts'
import { goToPair } from './go-to-pair.ts'

/** Whoever has gone so far without taking the offer is reading on from here. */
const readOnAfter = 10

let standing: { bar: HTMLElement; before: number } | undefined

/**
 * Whether a place may be noted: while an offer stands, looking about at the head of the text must not
 * lose the place it leads to. Reading on withdraws it.
 *
 * @param before how many pairs of the section lie before the place
 */
export function mayNote(before: number): boolean {
  if (!standing) return true
  if (before < readOnAfter && before < standing.before) return false
  withdraw()
  return true
}

/** Where a work is opened at its head and was left further down, offers to go on there. It never goes by itself. */
export async function offerPlace(): Promise<void> {
  const page = readingPage()
  if (!page || location.hash !== '' || window.scrollY > 0) return
  const position = await placeOf(page.work, page.section)
  if (!position || position.fraction >= 1) return
  const words = await memoryWords()
  if (window.scrollY > 0) return
  const { base, page: here } = address()
  const isHere = position.page === here
  const link = element(
    'a',
    { href: isHere ? `#${position.pair}` : `${base}${position.page}#${position.pair}` },
    labelOf(position, words),
  )
  if (isHere) {
    link.addEventListener('click', () => {
      withdraw()
      goToPair(position.pair)
    })
  }
  const close = element(
    'button',
    { type: 'button', 'aria-label': words.dismiss, title: words.dismiss, onclick: dismiss },
    '✕',
  )
  const title = page.section === undefined ? position.title[langOf()] : undefined
  const about = title === undefined ? undefined : element('span', {}, lastPart(title))
  const bar = element('aside', { class: 'ui resume', 'aria-label': words.offer }, link, about, close)
  document.querySelector('main')?.prepend(bar)
  standing = { bar, before: Math.round(position.fraction * page.pairs) }
}

function labelOf({ number }: Position, words: { continueAtParagraph: string; continue: string }): string {
  return number === null ? words.continue : fill(words.continueAtParagraph, { number })
}

function lastPart(title: string): string {
  return title.split(' · ').at(-1) ?? title
}

function langOf(): 'en' | 'es' {
  return document.documentElement.lang === 'es' ? 'es' : 'en'
}

/** Dismissed by hand: the focus goes to the text, since what had it is gone. */
function dismiss(): void {
  withdraw()
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
}

function withdraw(): void {
  standing?.bar.remove()
  standing = undefined
}
