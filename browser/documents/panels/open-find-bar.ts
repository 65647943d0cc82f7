import { languageOfTag } from '#bitext/language'
import type { PageApi } from '../page-api.ts'
import { findInPage, highlightHits, type PageHit, showHit } from './find-in-page.ts'
import { findOnOtherPages, noHits, type OtherPageHit, type OtherPageHits } from './find-on-other-pages.ts'
import { loadPanel } from './load-panel.ts'

/** URL parameters that continue a search on another page: the query, and whether to begin at the last hit. */
const queryParameter = 'find'
const fromEndParameter = 'end'

let bar: FindBar | undefined

/** Opens the find bar, which searches the work in both languages at once. */
export async function openFindBar(page: PageApi): Promise<void> {
  const [form] = await Promise.all([loadPanel<HTMLFormElement>('_find', page), page.loadMessages()])
  bar ??= new FindBar(form, page)
  await bar.open()
}

class FindBar {
  private hits: PageHit[] = []
  private otherHits: OtherPageHits = noHits
  /** Index of the current hit on this page; -1 before the reader goes to one. */
  private current = -1
  private readonly field: HTMLInputElement
  private readonly form: HTMLFormElement
  private readonly page: PageApi

  constructor(form: HTMLFormElement, page: PageApi) {
    this.form = form
    this.page = page
    this.field = form.elements.namedItem('q') as HTMLInputElement
    this.field.addEventListener('input', () => this.search(this.field.value))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.goToNext(1)
    })
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close()
      else if (event.key === 'Enter' && event.shiftKey) {
        event.preventDefault()
        this.goToNext(-1)
      }
    })
    form.querySelector('[data-previous]')?.addEventListener('click', () => this.goToNext(-1))
    form.querySelector('[data-close]')?.addEventListener('click', () => this.close())
  }

  async open(): Promise<void> {
    this.form.hidden = false
    const parameters = new URLSearchParams(location.search)
    const query = parameters.get(queryParameter)
    if (query !== null) {
      this.field.value = query
      await this.search(query)
      removeFromUrl()
      if (this.hits.length > 0) this.goTo(parameters.has(fromEndParameter) ? this.hits.length - 1 : 0)
    } else if (this.field.value !== '') {
      await this.search(this.field.value)
    }
    this.field.select()
    this.field.focus({ preventScroll: true })
  }

  /** The focus goes to the row of the current hit if that is in view, else to the button of the find bar. */
  private close(): void {
    this.form.hidden = true
    highlightHits('found', [])
    highlightHits('found-here', [])
    const number = this.hits[this.current]?.pair.querySelector<HTMLElement>('.number')
    if (number && number.getBoundingClientRect().top > this.page.toolbarBottom()) {
      number.focus({ preventScroll: true })
    } else document.querySelector<HTMLElement>('[data-open=find]')?.focus()
  }

  private async search(query: string): Promise<void> {
    this.hits = findInPage(query, this.page)
    this.otherHits = noHits
    this.current = -1
    highlightHits('found', this.hits)
    highlightHits('found-here', [])
    this.showCounts()
    if (query.trim() === '') return
    const otherHits = await findOnOtherPages(query, this.page.data().work?.textPath)
    const hasChanged = this.field.value !== query
    if (hasChanged) return
    this.otherHits = otherHits
    this.showCounts()
  }

  /** Goes to the next or the previous hit, on another page if this one has no more. */
  private goToNext(direction: 1 | -1): void {
    const next = this.current < 0 ? this.firstInView(direction) : this.current + direction
    if (next >= 0 && next < this.hits.length) {
      this.goTo(next)
      return
    }
    const { before, after } = this.otherHits
    const hit = direction > 0 ? (after[0] ?? before[0]) : (before.at(-1) ?? after.at(-1))
    if (hit) openPage(hit, this.field.value, direction)
    else if (this.hits.length > 0) this.goTo(direction > 0 ? 0 : this.hits.length - 1)
  }

  private goTo(index: number): void {
    this.current = index
    const hit = this.hits[index]
    if (hit) showHit(hit, this.page)
    this.showCounts()
  }

  /** The first hit that is not above the window: a search begins where the reader is. */
  private firstInView(direction: 1 | -1): number {
    const viewTop = this.page.toolbarBottom()
    const found = this.hits.findIndex(({ pair }) => pair.getBoundingClientRect().bottom > viewTop)
    if (direction > 0) return found < 0 ? this.hits.length : found
    return found < 0 ? this.hits.length - 1 : found - 1
  }

  /** Shows how many hits there are in each language, and which one is current. */
  private showCounts(): void {
    const output = this.form.querySelector('output')
    if (output) output.value = this.field.value.trim() === '' ? '' : this.countText()
  }

  private countText(): string {
    const { t } = this.page
    const languages = this.hitLanguages()
    const count = languages.length
    if (count === 0) return t('panels.find.none')
    const english = languages.filter((language) => language === 'en').length
    const counts = { count, english, spanish: count - english }
    if (this.current < 0) return t('panels.find.counts', counts)
    const index = this.otherHits.before.length + this.current + 1
    return t('panels.find.current', { index, ...counts })
  }

  private hitLanguages(): string[] {
    const languageOfSide = (side: OtherPageHit['side']) =>
      languageOfTag(document.querySelector<HTMLElement>(`.pair.head > .${side}`)?.lang ?? '')
    const { before, after } = this.otherHits
    return [
      ...this.hits.map(({ lang }) => languageOfTag(lang)),
      ...[...before, ...after].map(({ side }) => languageOfSide(side)),
    ]
  }
}

/** Removes the search from the URL, so that a copied URL is that of the page. */
function removeFromUrl(): void {
  const url = new URL(location.href)
  url.searchParams.delete(queryParameter)
  url.searchParams.delete(fromEndParameter)
  history.replaceState(history.state, '', url)
}

/** Continues the search on another page. */
function openPage({ path, id }: OtherPageHit, query: string, direction: 1 | -1): void {
  const url = new URL(path, location.href)
  const parameters = new URLSearchParams(location.search)
  parameters.set(queryParameter, query)
  if (direction < 0) parameters.set(fromEndParameter, '')
  url.search = String(parameters)
  url.hash = id
  location.assign(url)
}
