import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'

/** Where in a file a problem is; lines and columns count from 1. */
export type Place = Point | Position

/** What a problem needs to be said. */
export interface ProblemDetails {
  /** Path of the file, as the user would type it. */
  file: string
  /** The rule that was broken, in kebab-case; stable, for programs and tests. */
  rule: string
  /** What is wrong, and how to mend it, in full sentences. */
  reason: string
  /** Where; the start of the file when not given. */
  place?: Place | undefined
}

const fileStart: Point = { line: 1, column: 1, offset: 0 }

function message(fatal: boolean, { file, rule, reason, place }: ProblemDetails): VFileMessage {
  const result = new VFileMessage(reason, { place: place ?? fileStart, ruleId: rule, source: 'cotejo' })
  result.file = file
  result.fatal = fatal
  return result
}

/** A problem that keeps a work from being published. */
export function error(details: ProblemDetails): VFileMessage {
  return message(true, details)
}

/** A problem that the author should know of, and may leave as it is. */
export function warning(details: ProblemDetails): VFileMessage {
  return message(false, details)
}

/** Whether the problem keeps a work from being published. */
export function isError(problem: VFileMessage): boolean {
  return problem.fatal === true
}
