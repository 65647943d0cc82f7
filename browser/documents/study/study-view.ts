import type { Language } from '#bitext/language'
import { onDataChange } from '../../reader-data/data-changes.ts'
import type { PageApi } from '../page-api.ts'
import { closeLookUp, openLookUp } from './look-up-panel.ts'
import { loadSectionWords, type PageWord, pageWords, sideIn } from './section-words.ts'
import { clearStudyWords, highlightStudyWords } from './word-highlights.ts'

let learning: Language | undefined

/** The language that the reader learns, from the settings as applied to the page. */
function studiedLanguage(): Language | undefined {
  const { study } = document.documentElement.dataset
  return study === 'en' || study === 'es' ? study : undefined
}

/**
 * Starts the study view, or follows a change of the language that is learnt: a click or tap on a word of that
 * language looks it up, and kept words are marked.
 */
export async function startStudy(page: PageApi): Promise<void> {
  const language = studiedLanguage()
  if (language === learning) return
  const isFirst = learning === undefined
  learning = language
  closeLookUp()
  clearStudyWords()
  delete document.documentElement.dataset.lookUpReady
  if (!language) return
  await Promise.all([page.loadMessages(), loadSectionWords(page)])
  if (isFirst) {
    document
      .querySelector('article')
      ?.addEventListener('click', (event) => void lookUpClicked(event, page), true)
    onDataChange((change) => {
      if (change === 'words' && learning) void highlightStudyWords(learning, page)
    })
  }
  document.documentElement.dataset.lookUpReady = ''
  await highlightStudyWords(language, page)
}

/** A click on a word of the language that is learnt looks it up; other clicks do what they did. */
async function lookUpClicked(event: MouseEvent, page: PageApi): Promise<void> {
  const language = studiedLanguage()
  const { target } = event
  if (!language || !(target instanceof Element) || target.closest('a, button, summary, input, label')) return
  if (!getSelection()?.isCollapsed) return
  const side = sideIn(language)
  const pair = target.closest<HTMLElement>('.pair[id]')
  if (!pair || !target.closest(`.${side}`)) return
  event.stopPropagation()
  event.preventDefault()
  const words = pageWords(pair, side, await loadSectionWords(page), page)
  const word = words.find(({ range }) => isAt(range, event.clientX, event.clientY))
  if (word) openLookUp(word, words, page)
  else closeLookUp()
}

function isAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left - 1 && x <= right + 1 && y >= top && y <= bottom,
  )
}

/**
 * Looks up a word of the current sentence, by key: the first one that the learner has not kept or marked as known.
 * If a panel is open, it takes the focus.
 */
export async function lookUpInSentence(page: PageApi): Promise<void> {
  const language = studiedLanguage()
  if (!language) {
    const { openStudyDialog } = await import('./study-dialog.ts')
    return openStudyDialog(page)
  }
  await startStudy(page)
  const cursor = page.cursorOrRowInView()
  if (!cursor) return
  const words = pageWords(cursor.pair, sideIn(language), await loadSectionWords(page), page)
  const inSentence = words.filter(({ bead }) => cursor.bead === null || bead === cursor.bead)
  const word = await firstNew(inSentence, language)
  if (word) openLookUp(word, words, page, { focus: true })
}

async function firstNew(words: readonly PageWord[], language: Language): Promise<PageWord | undefined> {
  const { wordsIn } = await import('../../reader-data/study-words.ts')
  const kept = new Set((await wordsIn(language)).map(({ lemma }) => lemma))
  return words.find(({ facts }) => !kept.has(facts.lemmas[0])) ?? words[0]
}
