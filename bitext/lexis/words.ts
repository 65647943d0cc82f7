/** A word of a text and its place in it, in UTF-16 units; `end` is exclusive. */
export interface TextWord {
  readonly text: string
  readonly start: number
  readonly end: number
}

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu

/**
 * The words of a text: letters, with an apostrophe or hyphen between them (*didn’t*, *well-known*). Numbers and
 * punctuation are not words.
 */
export function wordsOf(text: string): TextWord[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}
