import type { Root } from 'mdast'
import { blocksOf } from './blocks.ts'
import type { ImportedText } from './imported-text.ts'

/**
 * Reads plain text: blocks are what blank lines separate; where there is no blank line in the whole
 * text, each line is one. Nothing in it is taken for Markdown.
 */
export function readPlainText(source: string): ImportedText {
  const blocks = splitPlainText(source)
  const [only] = blocks
  const lines = only === undefined ? [] : source.split(lineEnd).filter((line) => line.trim() !== '')
  const paragraphs = blocks.length === 1 && lines.length >= fewestLines ? lines.map(tidy) : blocks
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
const fewestLines = 4

/** The blocks of a plain text, which are what blank lines separate, with the lines of each put together. */
export function splitPlainText(source: string): string[] {
  const blocks: string[][] = [[]]
  for (const line of source.replace(/^\uFEFF/, '').split(lineEnd)) {
    if (line.trim() === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter((block) => block.length > 0).map((block) => tidy(block.join(' ')))
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
