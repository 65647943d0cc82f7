import { readFile } from 'node:fs/promises'
import { align, type Bead } from '../bitext/align/align.ts'
import { readSeedLexicon } from '../bitext/align/seed-lexicon.ts'
import { type AlignSet, bibleSets } from './align-sets.ts'

const seed = readSeedLexicon(await readFile('bitext/align/seed-lexicon.txt', 'utf8'))

function keys(
  beads: AlignSet['gold'],
  wanted: (english: readonly number[], spanish: readonly number[]) => boolean,
): Set<string> {
  return new Set(
    beads.filter(([en, es]) => wanted(en, es)).map(([en, es]) => `${en.join(',')}-${es.join(',')}`),
  )
}

function f1(found: Set<string>, right: Set<string>): number {
  const hits = [...found].filter((key) => right.has(key)).length
  return found.size + right.size === 0 ? 1 : (2 * hits) / (found.size + right.size)
}

const rows: {
  set: string
  blocks: number
  strict: number
  omissions: number | undefined
  perSecond: number
}[] = []
const judged: { probability: number; right: boolean }[] = []
for (const set of bibleSets()) {
  const start = performance.now()
  const { blocks } = align(
    set.english.map((text) => ({ text })),
    set.spanish.map((text) => ({ text })),
    seed,
  )
  const seconds = (performance.now() - start) / 1000
  const found = blocks.map(({ english, spanish }: Bead) => [english, spanish] as const)
  const both = (en: readonly number[], es: readonly number[]) => en.length > 0 && es.length > 0
  const oneSide = (en: readonly number[], es: readonly number[]) => en.length === 0 || es.length === 0
  const right = new Set(set.gold.map(([en, es]) => `${en.join(',')}-${es.join(',')}`))
  for (const { english, spanish, probability } of blocks)
    judged.push({ probability, right: right.has(`${english.join(',')}-${spanish.join(',')}`) })
  const omissions =
    keys(set.gold, oneSide).size > 0 ? f1(keys(found, oneSide), keys(set.gold, oneSide)) : undefined
  if (process.env.SHOW === set.name)
    for (const [en, es] of found)
      if (!right.has(`${en.join(',')}-${es.join(',')}`))
        console.log(
          en,
          es,
          '\n  ',
          en.map((i) => set.english[i]).join(' | '),
          '\n  ',
          es.map((i) => set.spanish[i]).join(' | '),
        )
  rows.push({
    set: set.name,
    blocks: set.english.length + set.spanish.length,
    strict: f1(keys(found, both), keys(set.gold, both)),
    omissions,
    perSecond: Math.round(set.english.length / seconds),
  })
}
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
for (const row of rows)
  console.log(
    row.set.padEnd(24),
    String(row.blocks).padStart(5),
    row.strict.toFixed(3),
    row.omissions?.toFixed(3) ?? '     ',
    String(row.perSecond).padStart(6),
  )
for (const kind of ['verses', 'faults', 'paragraphs'])
  console.log(kind, mean(rows.filter(({ set }) => set.endsWith(kind)).map(({ strict }) => strict)).toFixed(4))
console.log(
  'mean',
  mean(rows.map(({ strict }) => strict)).toFixed(4),
  'omissions',
  mean(rows.flatMap(({ omissions }) => (omissions === undefined ? [] : [omissions]))).toFixed(4),
)
const bins = Array.from({ length: 10 }, (_, bin) =>
  judged.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin),
)
console.log(
  'ECE',
  (
    bins.reduce(
      (sum, bin) =>
        sum +
        (bin.length === 0
          ? 0
          : Math.abs(
              mean(bin.map(({ probability }) => probability)) - mean(bin.map(({ right }) => (right ? 1 : 0))),
            ) * bin.length),
      0,
    ) / judged.length
  ).toFixed(4),
)
for (const [index, bin] of bins.entries())
  if (bin.length > 0)
    console.log(
      (index / 10).toFixed(1),
      bin.length,
      mean(bin.map(({ probability }) => probability)).toFixed(3),
      mean(bin.map(({ right }) => (right ? 1 : 0))).toFixed(3),
    )
