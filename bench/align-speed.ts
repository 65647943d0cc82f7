import { readFile } from 'node:fs/promises'
import { align } from '../bitext/align/align.ts'
import { readSeedLexicon } from '../bitext/align/seed-lexicon.ts'
import { readBibles } from './bible.ts'

/** Aligns so many blocks, each a verse, in a process of its own, and prints time and peak memory. */
const blocks = Number(process.argv[2])
const seed = readSeedLexicon(await readFile('bitext/align/seed-lexicon.txt', 'utf8'))
const verses = readBibles()
const chosen = Array.from({ length: blocks }, (_, index) => verses[index % verses.length])
const english = chosen.map((verse) => ({ text: verse?.english ?? '' }))
const spanish = chosen.map((verse) => ({ text: verse?.spanish ?? '' }))
const before = process.memoryUsage().rss
const start = performance.now()
align(english, spanish, seed)
const seconds = (performance.now() - start) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({ blocks, seconds, perSecond: blocks / seconds, megabytes, before: before / 2 ** 20 }),
)
