import 'server-only'
import type { Root } from 'hast'
import type { Pair } from '#bitext/pair'
import type { Segment } from '#bitext/segment'
import { type SentenceBead, sentenceBeads } from '#bitext/sentence-beads'
import type { Section } from '#store/content'
import { loadSeedLexicon } from '#store/seed-lexicon'

const cache = new WeakMap<Pair, readonly SentenceBead[]>()

/** Finds the sentence beads of the pairs of a section. Cached: the pages in both interface languages need them. */
export async function beadsOf(
  section: Section,
  trees: ReadonlyMap<Segment, Root>,
): Promise<(pair: Pair) => readonly SentenceBead[]> {
  const seed = await loadSeedLexicon()
  const original = section.original.language
  return (pair) => {
    const beads = cache.get(pair) ?? sentenceBeads(pair, { original, trees, seed })
    cache.set(pair, beads)
    return beads
  }
}
