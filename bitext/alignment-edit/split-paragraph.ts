import type { Paragraph, Parents, PhrasingContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Language } from '../language.ts'
import { splitSentences } from '../split-sentences.ts'
import { indentation, type MarkerPlace, offsets, type SourceText } from './marker-place.ts'

/** A part of a paragraph that can become a paragraph of its own: one or more sentences. */
export interface ParagraphPart {
  readonly children: PhrasingContent[]
  /** Where a marker can be written above it; absent for the first part. */
  readonly place?: MarkerPlace
}

/** A child of a paragraph, and where its text begins in the text of the paragraph. */
interface InlineText {
  readonly node: PhrasingContent
  readonly from: number
  readonly text: string
}

/** Text that can begin a paragraph without making another kind of block of it. */
const safeStart = /^(?:[\p{L}“‘«¿¡—–("'…$€£]|\d+(?![\d.)]))/u

/**
 * Splits a paragraph between sentences, if only white space is between them in the file and both parts
 * stay paragraphs. It is never split inside emphasis, links and the like.
 *
 * @param containers the containers of the paragraph, outermost first
 * @returns the parts in order; the whole paragraph when it cannot be split
 */
export function paragraphParts(
  paragraph: Paragraph,
  containers: readonly Parents[],
  source: SourceText,
  language: Language,
): ParagraphPart[] {
  const inlineTexts = inlineTextsOf(paragraph)
  const whole = inlineTexts.map(({ text }) => text).join('')
  const before = indentation(source, offsets(paragraph.position).start, containers)
  const sentences = before === undefined ? [] : splitSentences(whole, language)
  const parts: ParagraphPart[] = []
  let from = 0
  let place: MarkerPlace | undefined
  const close = (to: number) => {
    const children = childrenBetween(inlineTexts, from, to)
    parts.push({ children, ...(place ? { place } : {}) })
  }
  sentences.slice(1).forEach((sentence, index) => {
    const end = sentences[index]?.end ?? 0
    const next = placeBetween(inlineTexts, end, sentence.start, source, before ?? '')
    if (!next) return
    close(end)
    from = sentence.start
    place = next
  })
  close(whole.length)
  return parts
}

function inlineTextsOf({ children }: Paragraph): InlineText[] {
  let from = 0
  return children.map((node) => {
    const text = node.type === 'break' ? '\n' : node.type === 'footnoteReference' ? '' : textOf(node)
    const inlineText = { node, from, text }
    from += text.length
    return inlineText
  })
}

function placeBetween(
  inlineTexts: readonly InlineText[],
  end: number,
  start: number,
  source: SourceText,
  lineStart: string,
): MarkerPlace | undefined {
  if (start <= end) return undefined
  const first = inlineTexts.find(({ from, text }) => from <= end && end < from + text.length)
  const lastIndex = inlineTexts.findLastIndex(({ from, text }) => from < start && start <= from + text.length)
  const last = inlineTexts[lastIndex]
  if (!first || !last) return undefined
  const sourceStart = sourceOffset(first, end - first.from, source)
  const following = inlineTexts[lastIndex + 1]?.node
  const within = start < last.from + last.text.length
  const sourceEnd = within ? sourceOffset(last, start - last.from, source) : following?.position?.start.offset
  if (sourceStart === undefined || sourceEnd === undefined || sourceEnd <= sourceStart) return undefined
  const inQuote = lineStart.includes('>')
  const between = source.text.slice(sourceStart, sourceEnd)
  if (!(inQuote ? /^[\s>]+$/ : /^\s+$/).test(between) || !/^[ \t\r\n>]+$/.test(between)) return undefined
  const isSafe = safeStart.test(source.text.slice(sourceEnd, sourceEnd + 12))
  const isEmphasis = !within && (following?.type === 'emphasis' || following?.type === 'strong')
  if (!isSafe && !isEmphasis) return undefined
  const { lineEnd } = source
  const before = `${lineEnd}${lineStart.trimEnd()}${lineEnd}${lineStart}`
  return { start: sourceStart, end: sourceEnd, before, after: lineEnd + lineStart }
}

/** The offset of a character in the file; `undefined` inside anything but plain text. */
function sourceOffset({ node, text }: InlineText, index: number, source: SourceText): number | undefined {
  const start = node.position?.start.offset
  if (start === undefined) return undefined
  if (node.type === 'break') return index === 0 ? start : undefined
  if (node.type !== 'text') return undefined
  const written = source.text.slice(start, node.position?.end.offset)
  if (written === text) return start + index
  const offset = walkSource(node, written)?.[index]
  return offset === undefined ? undefined : start + offset
}

/** The offset of each character of a text node in its source; `undefined` when that is not certain. */
function walkSource({ value }: Text, source: string): number[] | undefined {
  const places: number[] = []
  let at = 0
  for (let index = 0; index < value.length; index++) {
    const character = value.charAt(index)
    if (character === '\n' || character === '\r') {
      const lineEnd = /^[ \t]*(?:\r\n|\n|\r)[ \t>]*/.exec(source.slice(at))
      if (!lineEnd) return undefined
      places.push(at)
      if (character === '\r' && value[index + 1] === '\n') {
        places.push(at)
        index++
      }
      at += lineEnd[0].length
      continue
    }
    if (source[at] === '\\' && source[at + 1] === character && character !== '\\') at++
    else if (source[at] === '\\' && character === '\\' && source[at + 1] === '\\') at++
    if (source[at] !== character) return undefined
    places.push(at)
    at++
  }
  return at === source.length ? [...places, at] : undefined
}

/** The children of a paragraph between two places in its text. Text nodes are cut; others stay whole. */
function childrenBetween(inlineTexts: readonly InlineText[], from: number, to: number): PhrasingContent[] {
  return inlineTexts.flatMap(({ node, from: begin, text }) => {
    const end = begin + text.length
    if (text === '') return begin >= from && begin <= to ? [node] : []
    if (end <= from || begin >= to) return []
    if (begin >= from && end <= to) return [node]
    if (node.type !== 'text') return []
    return [{ ...node, value: node.value.slice(Math.max(0, from - begin), to - begin) }]
  })
}
