import type { Language } from '#bitext/language'
import { notifyDataChange } from './data-changes.ts'
import { withDatabase } from './database.ts'
import type { StudyWord, WordKey } from './records.ts'

/** The words that the learner has kept or marked in a language. */
export function wordsIn(language: Language): Promise<StudyWord[]> {
  return withDatabase((database) => database.getAllFromIndex('words', 'language', language), [])
}

/** Stores a word; it replaces the one of the same language and lemma. Returns whether it was stored. */
export async function saveWord(word: StudyWord): Promise<boolean> {
  const isSaved = await withDatabase(async (database) => {
    await database.put('words', word)
    return true
  }, false)
  if (isSaved) notifyDataChange('words')
  return isSaved
}

/** Forgets a word: it is new again. */
export async function removeWord(key: WordKey): Promise<void> {
  await withDatabase((database) => database.delete('words', key), undefined)
  notifyDataChange('words')
}
