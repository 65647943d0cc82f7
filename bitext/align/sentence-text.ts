import type { Language } from '../language.ts'
import { splitSentences } from '../split-sentences.ts'
import type { TextUnit } from './text-unit.ts'

/** A text as sentences, and which block each of them is in. */
export interface SentenceText {
  readonly sentences: readonly TextUnit[]
  /** For each sentence, the index of its block. */
  readonly blockOf: readonly number[]
  /** For each block, the index of its first sentence. */
  readonly starts: readonly number[]
  /** For each sentence, whether it is the first of its block. */
  readonly startsBlock: readonly boolean[]
}

/**
 * Splits every block into sentences.
 *
 * @param blocks in text order
 * @param language the language of the text
 * @returns at least one sentence per block: a block without sentences, such as an image, counts as one
 */
export function splitBlocksIntoSentences(blocks: readonly TextUnit[], language: Language): SentenceText {
  const sentences: TextUnit[] = []
  const blockOf: number[] = []
  const starts: number[] = []
  const startsBlock: boolean[] = []
  blocks.forEach((block, index) => {
    starts.push(sentences.length)
    const found = splitSentences(block.text, language)
    const texts = found.length > 0 ? found.map(({ text }) => text) : [block.text]
    texts.forEach((text, place) => {
      sentences.push({ text, kind: block.kind })
      blockOf.push(index)
      startsBlock.push(place === 0)
    })
  })
  return { sentences, blockOf, starts, startsBlock }
}
