import type { VFileMessage } from 'vfile-message'
import { error } from './finding.ts'

/** Bytes a single text file may have: some four million characters, ten novels' worth of one section. */
export const maxFileBytes = 4 * 1024 * 1024

const maxLineLength = 100_000
const maxIndent = 400
/** Signs that may open or close emphasis or a link, in one paragraph: parsers hold each against the others. */
const maxSigns = 8000
const maxQuoteDepth = 50
const controlCharacter = /[\0-\x08\x0e-\x1f]/

/**
 * Turns the bytes of a text file into text, or says why they are not one we can read.
 * The limits bound what a hostile file can make a Markdown parser do: containers nested
 * thousands deep and single lines of megabytes take quadratic time.
 *
 * @param bytes the file as it is on disk
 * @param file its path, for the message
 * @returns the text, a byte order mark included, or the finding
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
      reason: 'This line is not valid UTF-8. Save the file as UTF-8 (it may be in Latin-1 or UTF-16).',
    })
  }
  return findUnsafeText(text, file) ?? text
}

/** What in a text would choke a parser, or shows that it is none; `undefined` for a sound one. */
export function findUnsafeText(text: string, file: string): VFileMessage | undefined {
  let line = 0
  let signs = 0
  let fenced = false
  for (const content of text.split(/\r\n|\n|\r/)) {
    line++
    const place = { line, column: 1 }
    if (controlCharacter.test(content)) {
      return error({
        file,
        rule: 'bad-encoding',
        place,
        reason:
          'This line holds control characters, so the file is not a text. Save it as plain text in UTF-8.',
      })
    }
    if (content.length > maxLineLength) {
      const reason = `This line has ${content.length} characters; ${maxLineLength} are the most. Break it into paragraphs.`
      return error({ file, rule: 'line-too-long', place, reason })
    }
    if (/^\s*(?:```|~~~)/.test(content)) fenced = !fenced
    signs = fenced || content.trim() === '' ? 0 : signs + signsIn(content)
    if (signs > maxSigns) {
      const reason = `This paragraph has more than ${maxSigns} of the signs * _ [ and ]. Break it into paragraphs.`
      return error({ file, rule: 'too-many-signs', place, reason })
    }
    if (leadingDepth(content)) {
      const reason = `Blocks are nested too deeply here (more than ${maxQuoteDepth} levels). Take out some “>” or indentation.`
      return error({ file, rule: 'nested-too-deep', place, reason })
    }
  }
  return undefined
}

/** The finding of a file with more bytes than `maxFileBytes`, for callers that look before they read. */
export function fileTooLarge(bytes: number, file: string): VFileMessage {
  const mebibytes = (count: number) => (count / 1024 / 1024).toFixed(1)
  const reason = `This file has ${mebibytes(bytes)} MiB; ${mebibytes(maxFileBytes)} are the most. Divide the work into sections.`
  return error({ file, rule: 'file-too-large', reason })
}

function signsIn(line: string): number {
  let count = 0
  for (let index = 0; index < line.length; index++) if ('*_[]'.includes(line[index] ?? '')) count++
  return count
}

/** Whether the line opens with more container marks or indentation than any text has. */
function leadingDepth(line: string): boolean {
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
