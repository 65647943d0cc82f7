import type { BeadSpan, SpanScore } from './find-beads.ts'
import type { TextUnit } from './text-unit.ts'

/** What a unit begins with and what it ends with, whatever its words are. */
interface Edges {
  readonly opening: Opening
  readonly closing: Closing
}

const openings = ['other', 'lower case', 'speech', 'capitals', 'list mark', 'digit'] as const
const closings = ['letter', 'stop', 'colon', 'comma', 'other'] as const
type Opening = (typeof openings)[number]
type Closing = (typeof closings)[number]

/** Marks that only one of the languages has, or that are about how words look. */
const leading = /^[\s¿¡([*_]+/
const trailing = /[\s"”»’')\]*_]+$/
/** Quotation marks and rayas both begin speech. */
const speech = /^(?:[—–―"“«‘]|-\s?[¿¡«“]?\p{Lu})/u
const listMark = /^\s*(?:[-+*•·|#>`~=<{]|\(?\d{1,3}[.)]\s)/
const capitals = /^\p{Lu}\P{Ll}*$/u

function edgesOf(text: string): Edges {
  return {
    opening: openingOf(text.slice(0, farEnough)),
    closing: closingOf(text.slice(-farEnough).replace(trailing, '')),
  }
}

/** Letters at either end that are looked at. */
const farEnough = 24

function openingOf(text: string): Opening {
  const start = text.replace(leading, '')
  if (speech.test(start)) return 'speech'
  if (listMark.test(text)) return 'list mark'
  if (/^\p{N}/u.test(start)) return 'digit'
  if (/^\p{Ll}/u.test(start)) return 'lower case'
  return capitals.test(start) && /\p{Lu}{2}/u.test(start) ? 'capitals' : 'other'
}

function closingOf(end: string): Closing {
  if (/[.!?…]$/.test(end)) return 'stop'
  if (end.endsWith(':')) return 'colon'
  if (/[,;—–]$/.test(end)) return 'comma'
  return /[\p{L}\p{N}]$/u.test(end) ? 'letter' : 'other'
}

/** Log-odds of one kind of evidence are not trusted further than this. */
const most = 3
/** What meets inside a bead counts less than what its ends are: the length of a run says some of it. */
const jointWeight = 0.7

/**
 * Log-odds by what stands at the ends of runs: speech answers speech, a line in capitals one in
 * capitals, a comma at the end a comma; and two units are rather one bead’s where the first ends
 * in a comma and the second begins in lower case. How much each of it counts is learnt from beads
 * of the pass before: in verse, or where one language breaks off elsewhere, it says little.
 *
 * @param beads found before; there may be none
 */
export function punctuationScore(
  source: readonly TextUnit[],
  target: readonly TextUnit[],
  beads: readonly BeadSpan[],
): SpanScore {
  const [from, to] = [source, target].map((units) => units.map(({ text }) => edgesOf(text)))
  if (!from || !to) return () => 0
  const answered = beads.filter(({ p, q, probability }) => p > 0 && q > 0 && probability > likely)
  const opening = agreement(
    from.map((surface) => openings.indexOf(surface.opening)),
    to.map((surface) => openings.indexOf(surface.opening)),
    openings.length,
    answered.map(({ row, column, probability }) => [row, column, probability]),
  )
  const closing = agreement(
    from.map((surface) => closings.indexOf(surface.closing)),
    to.map((surface) => closings.indexOf(surface.closing)),
    closings.length,
    answered.map(({ row, p, column, q, probability }) => [row + p - 1, column + q - 1, probability]),
  )
  const runs = beads.filter(({ p, q }) => p > 0 && q > 0)
  const rows = joints(
    from,
    runs.map(({ row, p, probability }) => [row, p, probability]),
  )
  const columns = joints(
    to,
    runs.map(({ column, q, probability }) => [column, q, probability]),
  )
  return (row, p, column, q) => {
    let score = opening(row, column) + closing(row + p - 1, column + q - 1)
    for (let index = row + 1; index < row + p; index++) score += jointWeight * (rows[index] ?? 0)
    for (let index = column + 1; index < column + q; index++) score += jointWeight * (columns[index] ?? 0)
    return score
  }
}

/** Beads less likely teach nothing. */
const likely = 0.5
/** How often ends are thought to be of one kind, beyond chance, before anything is known; and how many beads that thought weighs. */
const [agreeing, agreementStrength] = [0.75, 20]

/**
 * Log-odds of two kinds that they stand at the ends of one bead, against chance.
 *
 * @param source and target for each unit the number of its kind
 * @param pairs units of both texts that are thought to answer each other
 */
function agreement(
  source: readonly number[],
  target: readonly number[],
  kinds: number,
  pairs: readonly (readonly [row: number, column: number, weight: number])[],
): (row: number, column: number) => number {
  const [sources, targets] = [shares(source, kinds), shares(target, kinds)]
  const byChance = (at: number) => (sources[Math.floor(at / kinds)] ?? 0) * (targets[at % kinds] ?? 0)
  let total = agreementStrength
  const joint = Float64Array.from({ length: kinds * kinds }, (_, at) => {
    const isSame = Math.floor(at / kinds) === at % kinds
    const beyond = isSame ? agreeing * Math.sqrt(byChance(at)) : 0
    return agreementStrength * ((1 - agreeing) * byChance(at) + beyond)
  })
  for (const [row, column, weight] of pairs) {
    const at = (source[row] ?? 0) * kinds + (target[column] ?? 0)
    joint[at] = (joint[at] ?? 0) + weight
    total += weight
  }
  const odds = joint.map((count, at) => bounded(Math.log(count / total / byChance(at))))
  return (row, column) => odds[(source[row] ?? 0) * kinds + (target[column] ?? 0)] ?? 0
}

function shares(of: readonly number[], kinds: number): Float64Array {
  const counts = new Float64Array(kinds).fill(0.5)
  for (const kind of of) counts[kind] = (counts[kind] ?? 0) + 1
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / total)
}

function bounded(odds: number): number {
  return Math.max(-most, Math.min(most, odds))
}

/** Before anything is known: a bead goes on in lower case so much rather than by chance, and after a stop so much. */
const [goesOnInLowerCase, goesOnAfterStop] = [6, 0.7]
/** How many places inside beads that weighs. */
const jointStrength = 15

/**
 * For each unit, log-odds that it and the one before it stand in one bead, by how they meet.
 *
 * @param runs of units that stand in one bead
 */
function joints(
  units: readonly Edges[],
  runs: readonly (readonly [from: number, count: number, weight: number])[],
): Float64Array {
  const kindAt = (index: number) => {
    const before = closings.indexOf(units[index - 1]?.closing ?? 'other')
    return 2 * before + (units[index]?.opening === 'lower case' ? 1 : 0)
  }
  const kinds = 2 * closings.length
  const everywhere = shares(
    units.slice(1).map((_, index) => kindAt(index + 1)),
    kinds,
  )
  const expected = everywhere.map((share, kind) => {
    const isAfterStop = closings[Math.floor(kind / 2)] === 'stop'
    return share * (kind % 2 === 1 ? goesOnInLowerCase : isAfterStop ? goesOnAfterStop : 1)
  })
  const sum = expected.reduce((total, share) => total + share, 0)
  const inside = expected.map((share) => (jointStrength * share) / sum)
  let total = jointStrength
  for (const [from, count, weight] of runs) {
    for (let index = from + 1; index < from + count; index++) {
      inside[kindAt(index)] = (inside[kindAt(index)] ?? 0) + weight
      total += weight
    }
  }
  const odds = inside.map((count, kind) => bounded(Math.log(count / total / (everywhere[kind] ?? 1))))
  return Float64Array.from(units, (_, index) => (index === 0 ? 0 : (odds[kindAt(index)] ?? 0)))
}
