import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSeedLexicon } from '#bitext/align/seed-lexicon'
import { loadOnce } from './load-once.ts'

/** Loads the seed lexicon that is part of Cotejo. */
export const loadSeedLexicon = loadOnce(async () =>
  readSeedLexicon(await readFile(join(process.cwd(), 'bitext/align/seed-lexicon.txt'), 'utf8')),
)
