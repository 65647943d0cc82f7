import type { BeadSpan, SpanScore } from './find-beads.ts'
import type { TextUnit } from './text-unit.ts'

/** How a unit begins and ends, apart from its words. */
interface Edges {
  readonly opening: Opening
  readonly closing: Closing
}

const openings = ['other', 'lower case', 'speech', 'capitals', 'list mark', 'digit'] as const
const closings = ['letter', 'stop', 'colon', 'comma', 'other'] as const
type Opening = (typeof openings)[number]
type Closing = (typeof closings)[number]

/** Signs that only one of the languages uses, or that are formatting; skipped at either end. */
const leading = /^[\s¿¡([*_]+/
const trailing = /[\s"”»’')\]*_]+$/
/** Quotation marks and dashes (Spanish rayas) both open direct speech. */
const speech = /^(?:[—–―"“«‘]|-\s?[¿¡«“]?\p{Lu})/u
const listMark = /^\s*(?:[-+*•·|#>`~=<{]|\(?\d{1,3}[.)]\s)/
const capitals = /^\p{Lu}\P{Ll}*$/u

function edgesOf(text: string): Edges {
  return {
    opening: openingOf(text.slice(0, edgeLength)),
    closing: closingOf(text.slice(-edgeLength).replace(trailing, '')),
  }
}

/** How many characters at either end are examined. */
const edgeLength = 24

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

/** Bound of the log-odds of one kind of evidence. */
const maxOdds = 3
/** Weight of joints inside a bead: part of this evidence is already in the priors of long spans. */
const jointWeight = 0.7

/**
 * Scores a bead by how its sides begin and end (speech matches speech, capitals match capitals, a
 * final comma matches a comma), and by its joints: two units are probably in one bead if the first
 * ends in a comma and the second begins in lower case. How much each of these counts is learnt from
 * the beads of the pass before, because in verse, for example, it says little.
 *
 * @param source units of the source text
 * @param target units of the target text
 * @param beads beads of the pass before; may be empty
 * @returns log-odds of a bead
 */
export function punctuationScore(
  source: readonly TextUnit[],
  target: readonly TextUnit[],
  beads: readonly BeadSpan[],
): SpanScore {
  const [from, to] = [source, target].map((units) => units.map(({ text }) => edgesOf(text)))
  if (!from || !to) return () => 0
  const matched = beads.filter(({ p, q, probability }) => p > 0 && q > 0 && probability > minBeadProbability)
  const opening = agreement(
    from.map((edges) => openings.indexOf(edges.opening)),
    to.map((edges) => openings.indexOf(edges.opening)),
    openings.length,
    matched.map(({ row, column, probability }) => [row, column, probability]),
  )
  const closing = agreement(
    from.map((edges) => closings.indexOf(edges.closing)),
    to.map((edges) => closings.indexOf(edges.closing)),
    closings.length,
    matched.map(({ row, p, column, q, probability }) => [row + p - 1, column + q - 1, probability]),
  )
  const spans = beads.filter(({ p, q }) => p > 0 && q > 0)
  const rows = joints(
    from,
    spans.map(({ row, p, probability }) => [row, p, probability]),
  )
  const columns = joints(
    to,
    spans.map(({ column, q, probability }) => [column, q, probability]),
  )
  return (row, p, column, q) => {
    let score = opening(row, column) + closing(row + p - 1, column + q - 1)
    for (let index = row + 1; index < row + p; index++) score += jointWeight * (rows[index] ?? 0)
    for (let index = column + 1; index < column + q; index++) score += jointWeight * (columns[index] ?? 0)
    return score
  }
}

/** Only beads above this probability are learnt from. */
const minBeadProbability = 0.5
/**
 * Prior: how often the ends of a bead are assumed to be of the same kind, beyond chance, and how
 * many beads this assumption weighs.
 */
const [agreementShare, agreementStrength] = [0.75, 20]

/**
 * Log-odds, against chance, that two kinds occur at the ends of one bead.
 *
 * @param source for each source unit, the number of its kind
 * @param target for each target unit, the number of its kind
 * @param kinds how many kinds there are
 * @param pairs units at the same end of one bead, with the probability of the bead
 * @returns a function of a source unit and a target unit
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
    const beyond = isSame ? agreementShare * Math.sqrt(byChance(at)) : 0
    return agreementStrength * ((1 - agreementShare) * byChance(at) + beyond)
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
  return Math.max(-maxOdds, Math.min(maxOdds, odds))
}

/**
 * Prior: how much more often than by chance a unit inside a bead begins in lower case, or follows a
 * full stop.
 */
const [lowerCaseFactor, fullStopFactor] = [6, 0.7]
/** How many joints the prior weighs. */
const jointStrength = 15

/**
 * For each unit, the log-odds that it is in one bead with the unit before it, by how the two meet.
 *
 * @param units of one text
 * @param spans spans that are in one bead, with its probability
 */
function joints(
  units: readonly Edges[],
  spans: readonly (readonly [from: number, count: number, weight: number])[],
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
    return share * (kind % 2 === 1 ? lowerCaseFactor : isAfterStop ? fullStopFactor : 1)
  })
  const sum = expected.reduce((total, share) => total + share, 0)
  const inside = expected.map((share) => (jointStrength * share) / sum)
  let total = jointStrength
  for (const [from, count, weight] of spans) {
    for (let index = from + 1; index < from + count; index++) {
      inside[kindAt(index)] = (inside[kindAt(index)] ?? 0) + weight
      total += weight
    }
  }
  const odds = inside.map((count, kind) => bounded(Math.log(count / total / (everywhere[kind] ?? 1))))
  return Float64Array.from(units, (_, index) => (index === 0 ? 0 : (odds[kindAt(index)] ?? 0)))
}
