import 'server-only'
import type { Root } from 'hast'
import type { Pair } from '#bitext/pair'
import type { Segment } from '#bitext/segment'
import { type SentenceBead, sentenceBeads } from '#bitext/sentence-beads'
import type { Section } from '#store/content'
import { loadSeedLexicon } from '#store/seed-lexicon'

const known = new WeakMap<Pair, readonly SentenceBead[]>()

/**
 * The sentence beads of each pair of a section. Found once in a process: the page in the other
 * interface language has the same.
 */
export async function beadsOf(
  section: Section,
  trees: ReadonlyMap<Segment, Root>,
): Promise<(pair: Pair) => readonly SentenceBead[]> {
  const seed = await loadSeedLexicon()
  const original = section.original.language
  return (pair) => {
    const beads = known.get(pair) ?? sentenceBeads(pair, { original, trees, seed })
    known.set(pair, beads)
    return beads
  }
}
