import type { Language } from '#bitext/language'
import { wordsIn } from '../../reader-data/study-words.ts'
import type { PageApi } from '../page-api.ts'
import { loadSectionWords, pageWords, sideIn } from './section-words.ts'

const isSupported = typeof Highlight === 'function' && 'highlights' in CSS

/**
 * Marks the words that the learner is learning, with the CSS Custom Highlight API: the text itself does not change.
 * Words that are new, known or ignored are not marked.
 */
export async function highlightStudyWords(language: Language, page: PageApi): Promise<void> {
  if (!isSupported) return
  const [kept, words] = await Promise.all([wordsIn(language), loadSectionWords(page)])
  const learning = new Set(kept.flatMap(({ lemma, status }) => (typeof status === 'number' ? [lemma] : [])))
  CSS.highlights.delete('word-learning')
  if (learning.size === 0) return
  const side = sideIn(language)
  const ranges = page
    .rows()
    .flatMap((pair) => pageWords(pair, side, words, page))
    .flatMap(({ facts, range }) => (learning.has(facts.lemmas[0]) ? [range] : []))
  CSS.highlights.set('word-learning', new Highlight(...ranges))
}

/** Removes the marks. */
export function clearStudyWords(): void {
  if (isSupported)
    for (const name of ['word-learning', 'word-here', 'word-counterpart']) CSS.highlights.delete(name)
}

/** Marks the word that is looked up, and its counterparts. */
export function highlightLookedUp(word: Range, counterparts: readonly Range[]): void {
  if (!isSupported) return
  CSS.highlights.set('word-here', new Highlight(word))
  CSS.highlights.set('word-counterpart', new Highlight(...counterparts))
}
