import type { Point, Position } from 'unist'
import { VFileMessage } from 'vfile-message'

/** Where in a file a finding is; lines and columns count from 1. */
export type Place = Point | Position

/** The data of a finding. */
export interface FindingDetails {
  /** Path of the file, relative to where the command runs. */
  file: string
  /** Name of the rule, in kebab-case. Stable: programs and tests depend on it. */
  rule: string
  /** What is wrong and how to fix it, in full sentences. */
  reason: string
  /** Default: the start of the file. */
  place?: Place | undefined
}

const fileStart: Point = { line: 1, column: 1, offset: 0 }

function message(fatal: boolean, { file, rule, reason, place }: FindingDetails): VFileMessage {
  const result = new VFileMessage(reason, { place: place ?? fileStart, ruleId: rule, source: 'cotejo' })
  result.file = file
  result.fatal = fatal
  return result
}

/** Creates a finding that keeps a work from being published. */
export function error(details: FindingDetails): VFileMessage {
  return message(true, details)
}

/** Creates a finding that the author should know about but may ignore. */
export function warning(details: FindingDetails): VFileMessage {
  return message(false, details)
}

/** Whether the finding keeps a work from being published. */
export function isError(finding: VFileMessage): boolean {
  return finding.fatal === true
}
