import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SeedLexicon } from '#bitext/align/lexicon'
import { readSeedLexicon } from '#bitext/align/seed-lexicon'

let loaded: Promise<SeedLexicon> | undefined

/** The seed lexicon that Cotejo brings with it, read once. */
export function loadSeedLexicon(): Promise<SeedLexicon> {
  loaded ??= readFile(join(process.cwd(), 'bitext/align/seed-lexicon.txt'), 'utf8').then(readSeedLexicon)
  return loaded
}
