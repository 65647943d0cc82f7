import { otherLanguage } from '#bitext/language'
import type { Example } from '#bitext/lexis/examples'
import type { StudyWord, WordStatus } from '../../reader-data/records.ts'
import { removeWord, saveWord, wordsIn } from '../../reader-data/study-words.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { urlOfPage } from '../page-path.ts'
import { loadPanelStyle } from '../panels/load-panel-style.ts'
import { libraryExamples, translationsIn } from './library-examples.ts'
import { loadSectionWords, type PageWord, pageWords } from './section-words.ts'
import { highlightLookedUp } from './word-highlights.ts'
import { sourceOf } from './word-source.ts'

/** What the panel shows. */
interface LookUp {
  readonly word: PageWord
  /** The words of the row on its side: the arrow keys go through them. */
  readonly words: readonly PageWord[]
  readonly page: PageApi
  /** The lemma that is shown: the likeliest, until the learner chooses another. */
  readonly lemma: string
}

const statuses = [1, 2, 3, 4, 'known'] as const
const maxExamples = 3

let panel: HTMLElement | undefined
let shown: LookUp | undefined

/**
 * Opens the panel with what is known of a word, or shows another word in it.
 *
 * @param options.focus whether the panel takes the focus, after a key
 */
export function openLookUp(
  word: PageWord,
  words: readonly PageWord[],
  page: PageApi,
  options: { focus?: boolean } = {},
): void {
  void show({ word, words, page, lemma: word.facts.lemmas[0] }, options.focus ?? false)
}

/** Closes the panel, if it is open. The focus goes back to the paragraph if it was in the panel. */
export function closeLookUp(): void {
  if (!panel) return
  const hadFocus = panel.contains(document.activeElement)
  panel.remove()
  panel = undefined
  CSS.highlights?.delete('word-here')
  CSS.highlights?.delete('word-counterpart')
  delete document.documentElement.dataset.lookUp
  if (hadFocus)
    shown?.word.pair.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
  shown = undefined
}

async function show(lookUp: LookUp, focus: boolean): Promise<void> {
  const { word, page, lemma } = lookUp
  shown = lookUp
  const section = await loadSectionWords(page)
  const [examples, kept] = await Promise.all([
    libraryExamples(lemma, word.facts.language, section),
    wordsIn(word.facts.language),
    loadPanelStyle(page.data().panelStyle),
  ])
  if (shown !== lookUp) return
  const stored = kept.find((each) => each.lemma === lemma)
  const counterparts = counterpartsOf(word, page, section)
  highlightLookedUp(
    word.range,
    counterparts.map(({ range }) => range),
  )
  const content = contentOf(lookUp, examples, stored)
  if (panel) panel.replaceChildren(...content)
  else {
    panel = h('aside', { class: 'ui look-up', tabindex: '-1', onkeydown: handleKey }, ...content)
    document.body.append(panel)
    document.documentElement.dataset.lookUp = ''
  }
  panel.setAttribute('aria-label', page.t('study.panel', { word: word.text }))
  place(panel, word.range, page)
  if (focus || panel.contains(document.activeElement)) panel.focus({ preventScroll: true })
  else announceQuietly(announcement(lookUp, examples))
}

/** The counterparts of a word on the other side of its row. */
function counterpartsOf(
  word: PageWord,
  page: PageApi,
  section: Awaited<ReturnType<typeof loadSectionWords>>,
) {
  const other = word.side === 'original' ? 'translation' : 'original'
  const inBead = pageWords(word.pair, other, section, page).filter(({ bead }) => bead === word.bead)
  return inBead.filter(({ at }) => word.facts.counterparts.includes(at))
}

let status: HTMLElement | undefined

/** Announces to screen readers what the panel shows; the panel itself is what others see. */
function announceQuietly(text: string): void {
  status ??= h('p', { class: 'look-up-status', role: 'status' })
  if (!status.isConnected) document.body.append(status)
  status.textContent = text
}

function announcement({ word, lemma, page }: LookUp, examples: readonly Example[]): string {
  const [translation] = translationsIn(examples)
  return page.t('study.announced', { word: word.text, lemma, translation: translation?.[0] ?? '' })
}

function contentOf(
  lookUp: LookUp,
  examples: readonly Example[],
  stored: StudyWord | undefined,
): HTMLElement[] {
  const { word, page, lemma } = lookUp
  const { t } = page
  const { language, reflexive } = word.facts
  const entry = reflexive && lemma === word.facts.lemmas[0] ? `${lemma}se` : lemma
  const others = word.facts.lemmas.filter((other) => other !== lemma)
  const source = sourceOf(word, page)
  return [
    h(
      'div',
      { class: 'look-up-head' },
      h('h2', { lang: language }, word.text),
      h(
        'button',
        { type: 'button', class: 'close', onclick: closeLookUp, 'aria-label': t('study.close') },
        '×',
      ),
    ),
    h(
      'p',
      { class: 'lemma' },
      h('b', { lang: language }, entry),
      ...others.map((other) =>
        h(
          'button',
          { type: 'button', lang: language, onclick: () => show({ ...lookUp, lemma: other }, true) },
          other,
        ),
      ),
    ),
    ...translationList(examples, lookUp),
    sentencePair(source, language),
    ...(examples.length > 0 ? exampleList(examples, source.text, lookUp) : []),
    statusButtons(lookUp, stored),
  ]
}

function translationList(examples: readonly Example[], { page, word }: LookUp): HTMLElement[] {
  const translations = translationsIn(examples).slice(0, 4)
  if (translations.length === 0) return []
  const language = otherLanguage(word.facts.language)
  return [
    h(
      'p',
      { class: 'translations' },
      h('span', {}, page.t('study.translatedAs')),
      ' ',
      h('span', { lang: language }, translations.map(([text]) => text).join(', ')),
    ),
  ]
}

type Sentence = Pick<Example, 'word' | 'counterparts' | 'translation'> & { readonly text: string }

/** A sentence and its translation, with the word and its counterparts marked. */
function sentencePair(sentence: Sentence, language: 'en' | 'es'): HTMLElement {
  const other = otherLanguage(language)
  return h(
    'div',
    { class: 'sentence-pair' },
    h('p', { lang: language }, ...marked(sentence.text, [sentence.word], language)),
    sentence.translation === ''
      ? undefined
      : h('p', { lang: other, class: other }, ...marked(sentence.translation, sentence.counterparts, other)),
  )
}

function marked(
  text: string,
  ranges: readonly (readonly [start: number, end: number])[],
  language: string,
): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = []
  let from = 0
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    parts.push(text.slice(from, start), h('mark', { class: language }, text.slice(start, end)))
    from = end
  }
  parts.push(text.slice(from))
  return parts
}

function exampleList(examples: readonly Example[], own: string, { page, word }: LookUp): HTMLElement[] {
  const others = examples.filter(({ sentence }) => sentence !== own)
  if (others.length === 0) return []
  const list = h('ul', { class: 'examples' })
  const add = (from: number, to: number) => {
    for (const example of others.slice(from, to)) {
      const { place, work } = example
      list.append(
        h(
          'li',
          {},
          sentencePair({ ...example, text: example.sentence }, word.facts.language),
          h('a', { href: urlOfPage(place) }, work),
        ),
      )
    }
  }
  add(0, maxExamples)
  const more = h('button', {
    type: 'button',
    onclick: () => {
      add(maxExamples, others.length)
      more.remove()
    },
  })
  more.textContent = page.t('study.moreExamples', { count: others.length - maxExamples })
  return [h('h3', {}, page.t('study.examples')), list, ...(others.length > maxExamples ? [more] : [])]
}

function statusButtons(lookUp: LookUp, stored: StudyWord | undefined): HTMLElement {
  const { page } = lookUp
  const button = (status: WordStatus, label: string, name: string) =>
    h(
      'button',
      {
        type: 'button',
        'aria-pressed': stored?.status === status ? 'true' : 'false',
        'aria-label': name,
        title: name,
        onclick: () => void setStatus(lookUp, status, stored),
      },
      label,
    )
  return h(
    'div',
    { class: 'statuses', role: 'group', 'aria-label': page.t('study.status') },
    ...statuses.map((status) =>
      button(status, status === 'known' ? '✓' : String(status), page.t(`study.statuses.${status}`)),
    ),
    button('ignored', page.t('study.ignore'), page.t('study.statuses.ignored')),
  )
}

/** Stores the status of the word, or forgets the word if it had this status. */
async function setStatus(lookUp: LookUp, status: WordStatus, stored: StudyWord | undefined): Promise<void> {
  const { word, page, lemma } = lookUp
  const { language } = word.facts
  if (stored?.status === status) await removeWord([language, lemma])
  else {
    const now = new Date().toISOString()
    const kept = stored ?? { language, lemma, note: '', source: sourceOf(word, page), created: now }
    const isStored = await saveWord({ ...kept, status, changed: now })
    if (!isStored) page.announce(page.t('readerData.unavailable'))
  }
  await show({ ...lookUp }, panel?.contains(document.activeElement) ?? false)
}

/** Keys of the panel: arrows go through the words, digits set the status. */
function handleKey(event: Event): void {
  if (!(event instanceof KeyboardEvent) || !shown || event.ctrlKey || event.metaKey || event.altKey) return
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  const status = event.key === '5' ? 'known' : event.key === 'i' ? 'ignored' : statuses[Number(event.key) - 1]
  if (event.key === 'Escape') closeLookUp()
  else if (step !== 0) {
    const word = shown.words[shown.words.indexOf(shown.word) + step]
    if (word) openLookUp(word, shown.words, shown.page, { focus: true })
  } else if (status !== undefined && shown.page.readSettings().keys !== 'off')
    void setStatusByKey(shown, status)
  else return
  event.preventDefault()
  event.stopPropagation()
}

async function setStatusByKey(lookUp: LookUp, status: WordStatus): Promise<void> {
  const kept = await wordsIn(lookUp.word.facts.language)
  await setStatus(
    lookUp,
    status,
    kept.find(({ lemma }) => lemma === lookUp.lemma),
  )
}

/** Places the panel below the toolbar, and scrolls the text if the panel covers the word: on phones it is a sheet. */
function place(panel: HTMLElement, range: Range, page: PageApi): void {
  panel.style.setProperty('--top', `${page.toolbarBottom()}px`)
  const { bottom } = range.getBoundingClientRect()
  const { top, width } = panel.getBoundingClientRect()
  const isSheet = width > innerWidth * 0.9
  if (isSheet && bottom > top - 24) scrollBy({ top: bottom - top + 72, behavior: 'instant' })
}
