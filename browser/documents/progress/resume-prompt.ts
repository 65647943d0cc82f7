import { positionOf } from '../../reader-data/database.ts'
import type { Position } from '../../reader-data/records.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { interfaceLanguage, pagePath, urlOfPage } from '../page-path.ts'
import { goToPair } from './go-to-pair.ts'

/** A reader who is this many pairs into the section has started to read from here. */
const ignoredAfter = 10

let prompt: { bar: HTMLElement; pairsBefore: number } | undefined

/**
 * Whether a new position may replace the stored one. While the prompt is shown, a reader who only looks
 * at the beginning must not lose the position that it leads to. Reading on removes the prompt.
 *
 * @param pairsBefore how many pairs of the section come before the new position
 */
export function mayReplacePosition(pairsBefore: number): boolean {
  if (!prompt) return true
  if (pairsBefore < ignoredAfter && pairsBefore < prompt.pairsBefore) return false
  removePrompt()
  return true
}

/** If the reader opens a work at its beginning and has a position further on, shows a link to it. */
export async function showResumePrompt(page: PageApi): Promise<void> {
  const { work, section } = page.data()
  if (!work || location.hash !== '' || window.scrollY > 0) return
  const position = await positionOf(work.slug, section?.slug)
  if (!position || position.fraction >= 1) return
  await page.loadMessages()
  if (window.scrollY > 0) return
  const dismiss = page.t('readerData.dismiss')
  const bar = h(
    'aside',
    { class: 'ui resume', 'aria-label': page.t('readerData.resumeLabel') },
    resumeLink(position, page),
    section ? undefined : h('span', {}, sectionTitle(position)),
    h('button', { type: 'button', 'aria-label': dismiss, title: dismiss, onclick: dismissPrompt }, '✕'),
  )
  document.querySelector('main')?.prepend(bar)
  prompt = { bar, pairsBefore: Math.round(position.fraction * (section?.pairs ?? 0)) }
}

function resumeLink({ page: path, pair, number }: Position, page: PageApi): HTMLElement {
  const isThisPage = path === pagePath()
  const label =
    number === null ? page.t('readerData.continue') : page.t('readerData.continueAtParagraph', { number })
  const link = h('a', { href: isThisPage ? `#${pair}` : `${urlOfPage(path)}#${pair}` }, label)
  if (isThisPage) {
    link.addEventListener('click', () => {
      removePrompt()
      goToPair(pair, page)
    })
  }
  return link
}

/** The last part of “work · section”. */
function sectionTitle({ title }: Position): string {
  const full = title[interfaceLanguage()]
  return full.split(' · ').at(-1) ?? full
}

/** Removes the prompt on the reader's request; the focus goes from its button to the text. */
function dismissPrompt(): void {
  removePrompt()
  document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
}

function removePrompt(): void {
  prompt?.bar.remove()
  prompt = undefined
}
