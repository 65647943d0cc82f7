import type { VFileMessage } from 'vfile-message'
import { error } from './finding.ts'

/** Largest size of one text file, in bytes: about four million characters, ten novels’ worth. */
export const maxFileBytes = 4 * 1024 * 1024

const maxLineLength = 100_000
const maxIndent = 400
/**
 * Most characters in one paragraph that can open or close emphasis or a link. Markdown parsers
 * compare each of them with the others, in quadratic time.
 */
const maxDelimiters = 8000
const maxQuoteDepth = 50
const controlCharacter = /[\0-\x08\x0e-\x1f]/

/**
 * Decodes the bytes of a text file, or says why it cannot be accepted. The limits keep a hostile
 * file from making a Markdown parser take quadratic time or all of the stack (DECISIONS 7 and 15).
 *
 * @param bytes the file as it is on disk
 * @param file its path, for the finding
 * @returns the text, with its byte order mark if it has one, or the finding
 */
export function decode(bytes: Uint8Array, file: string): string | VFileMessage {
  if (bytes.byteLength > maxFileBytes) return fileTooLarge(bytes.byteLength, file)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const line = firstUndecodableLine(bytes)
    return error({
      file,
      rule: 'bad-encoding',
      place: { line, column: 1 },
      reason: 'This line is not valid UTF-8. Save the file as UTF-8; it may be in Latin-1 or UTF-16 now.',
    })
  }
  return findUnsafeText(text, file) ?? text
}

/**
 * Checks a decoded text against the limits.
 *
 * @param text the whole file
 * @param file its path, for the finding
 * @returns the first thing that is not allowed, or `undefined`
 */
export function findUnsafeText(text: string, file: string): VFileMessage | undefined {
  let line = 0
  let delimiters = 0
  let isCode = false
  for (const content of text.split(/\r\n|\n|\r/)) {
    line++
    const place = { line, column: 1 }
    if (controlCharacter.test(content)) {
      return error({
        file,
        rule: 'bad-encoding',
        place,
        reason:
          'This line contains control characters, so the file is not a text file. Save it as plain text in UTF-8.',
      })
    }
    if (content.length > maxLineLength) {
      const reason = `This line has ${content.length} characters. The limit is ${maxLineLength}. Split it into paragraphs.`
      return error({ file, rule: 'line-too-long', place, reason })
    }
    if (/^\s*(?:```|~~~)/.test(content)) isCode = !isCode
    delimiters = isCode || content.trim() === '' ? 0 : delimiters + countDelimiters(content)
    if (delimiters > maxDelimiters) {
      const reason = `This paragraph has more than ${maxDelimiters} of the characters * _ [ and ]. Split it into several paragraphs.`
      return error({ file, rule: 'too-many-signs', place, reason })
    }
    if (isNestedTooDeep(content)) {
      const reason = `Blocks are nested too deeply here: more than ${maxQuoteDepth} levels. Remove some “>” or indentation.`
      return error({ file, rule: 'nested-too-deep', place, reason })
    }
  }
  return undefined
}

/**
 * The finding for a file of more than `maxFileBytes`; exported for callers that look at the size
 * before they read.
 *
 * @param bytes size of the file
 * @param file its path
 */
export function fileTooLarge(bytes: number, file: string): VFileMessage {
  const mebibytes = (count: number) => (count / 1024 / 1024).toFixed(1)
  const reason = `This file is ${mebibytes(bytes)} MiB. The limit is ${mebibytes(maxFileBytes)} MiB. Split the work into sections.`
  return error({ file, rule: 'file-too-large', reason })
}

function countDelimiters(line: string): number {
  let count = 0
  for (let index = 0; index < line.length; index++) if ('*_[]'.includes(line[index] ?? '')) count++
  return count
}

/** Whether a line begins with more block quote or list marks, or more indentation, than is allowed. */
function isNestedTooDeep(line: string): boolean {
  let indent = 0
  let containers = 0
  for (const character of line) {
    if (character === ' ') indent++
    else if (character === '\t') indent += 4
    else if ('>-*+'.includes(character)) containers++
    else break
  }
  const isRule = /^[\s>]*([-*]\s*)+$/.test(line)
  return indent > maxIndent || (containers > maxQuoteDepth && !isRule)
}

function firstUndecodableLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(10, start)
    const end = feed < 0 ? bytes.length : feed
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return line
    }
    if (feed < 0) return line
    start = feed + 1
  }
}
