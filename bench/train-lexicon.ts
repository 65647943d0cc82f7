import { writeFile } from 'node:fs/promises'
import { normalizeToken, tokenize } from '#bitext/align/tokenize'
import { isHeldOut, readBibles } from './bible.ts'

/**
 * Trains the seed lexicon on two Bibles in the public domain, the World English Bible and
 * Reina-Valera 1909, by IBM Model 1 (Brown et al. 1993) in both directions, and writes
 * `bitext/align/seed-lexicon.txt`.
 *
 * The texts come from Debian: apt-get install sword-text-web sword-text-sparv libsword-utils
 */
const target = 'bitext/align/seed-lexicon.txt'
const maxEntries = 15_000
const iterations = 8

type Table = Map<string, Map<string, number>>

/**
 * IBM Model 1: p(target | source) for every pair of types that co-occur; the source includes a null
 * word.
 */
function learn(pairs: readonly (readonly [source: string[], target: string[]])[]): Table {
  let table: Table = new Map()
  for (let iteration = 0; iteration < iterations; iteration++) {
    const counts: Table = new Map()
    for (const [source, targets] of pairs) {
      const sources = [...source, '']
      for (const word of targets) {
        const weights = sources.map((from) => (iteration === 0 ? 1 : (table.get(from)?.get(word) ?? 0)))
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        if (total === 0) continue
        sources.forEach((from, index) => {
          const weight = (weights[index] ?? 0) / total
          if (weight < 1e-4) return
          const row = counts.get(from) ?? new Map<string, number>()
          counts.set(from, row)
          row.set(word, (row.get(word) ?? 0) + weight)
        })
      }
    }
    table = new Map()
    for (const [from, row] of counts) {
      const total = [...row.values()].reduce((sum, count) => sum + count, 0)
      table.set(
        from,
        new Map([...row].map(([word, count]) => [word, count / total] as const).filter(([, p]) => p > 1e-3)),
      )
    }
    process.stderr.write(`iteration ${iteration + 1} of ${iterations}\n`)
  }
  return table
}

const pairs: [string[], string[]][] = []
const counts = new Map<string, number>()
for (const verse of readBibles()) {
  if (isHeldOut(verse)) continue
  const words = (text: string, language: 'en' | 'es') =>
    tokenize(text)
      .map((word) => normalizeToken(word, language))
      .filter((token) => /^\p{L}/u.test(token))
  const english = words(verse.english, 'en')
  pairs.push([english, words(verse.spanish, 'es')])
  for (const word of english) counts.set(word, (counts.get(word) ?? 0) + 1)
}
const forward = learn(pairs)
const backward = learn(pairs.map(([en, es]) => [es, en] as const))

const entries: { en: string; es: string; f: number; r: number; worth: number }[] = []
for (const [en, row] of forward) {
  if (en === '') continue
  for (const [es, f] of row) {
    const r = backward.get(es)?.get(en) ?? 0
    const product = f * r
    const seen = counts.get(en) ?? 0
    if (product < 0.003 || seen < 3 || en === es) continue
    entries.push({ en, es, f, r, worth: Math.sqrt(product) * Math.log(1 + seen) })
  }
}
entries.sort((a, b) => b.worth - a.worth)
const kept = entries.slice(0, maxEntries)
const rows = new Map<string, string[]>()
const percent = (p: number) => Math.max(1, Math.round(p * 99)).toString(36)
for (const { en, es, f, r } of kept)
  rows.set(en, [
    ...(rows.get(en) ?? []),
    `${es} ${percent(f).padStart(2, '0')}${percent(r).padStart(2, '0')}`,
  ])
const lines = [...rows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([en, translations]) => `${en} ${translations.join(' ')}`)
await writeFile(target, `${lines.join('\n')}\n`)
process.stdout.write(
  `${kept.length} entries for ${rows.size} English stems from ${pairs.length} verses, in ${target}\n`,
)
