import type { Root } from 'mdast'
import { blocksOf } from './blocks.ts'
import type { ImportedText } from './imported-text.ts'

/**
 * Imports plain text. Blocks are separated by blank lines; if the whole text has no blank line,
 * each line is a block. Nothing is interpreted as Markdown.
 *
 * @param source the text of the file
 */
export function readPlainText(source: string): ImportedText {
  const blocks = splitPlainText(source)
  const [only] = blocks
  const lines = only === undefined ? [] : source.split(lineEnd).filter((line) => line.trim() !== '')
  const paragraphs = blocks.length === 1 && lines.length >= minLines ? lines.map(collapseSpace) : blocks
  const tree: Root = {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  }
  return {
    title: undefined,
    subtitle: undefined,
    author: undefined,
    language: undefined,
    chapters: [{ title: undefined, notes: 0, blocks: blocksOf(tree).blocks, definitions: '' }],
    pictures: new Map(),
    dropped: new Map(),
  }
}

const lineEnd = /\r\n|[\n\r\u2028\u2029]/
const minLines = 4

/** The blocks of a plain text, separated by blank lines, each joined to one line. */
export function splitPlainText(source: string): string[] {
  const blocks: string[][] = [[]]
  for (const line of source.replace(/^\uFEFF/, '').split(lineEnd)) {
    if (line.trim() === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 0).map((block) => collapseSpace(block.join(' ')))
}

function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
