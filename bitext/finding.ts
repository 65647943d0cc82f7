import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'

/** Where in a file a finding is; lines and columns count from 1. */
export type Place = Point | Position

/** What a finding needs to be said. */
export interface FindingDetails {
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

function message(fatal: boolean, { file, rule, reason, place }: FindingDetails): VFileMessage {
  const result = new VFileMessage(reason, { place: place ?? fileStart, ruleId: rule, source: 'cotejo' })
  result.file = file
  result.fatal = fatal
  return result
}

/** A finding that keeps a work from being published. */
export function error(details: FindingDetails): VFileMessage {
  return message(true, details)
}

/** A finding that the author should know of, and may leave as it is. */
export function warning(details: FindingDetails): VFileMessage {
  return message(false, details)
}

/** Whether the finding keeps a work from being published. */
export function isError(finding: VFileMessage): boolean {
  return finding.fatal === true
}
