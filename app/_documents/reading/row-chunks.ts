import type { Nodes, Root } from 'hast'

/**
 * Rows are grouped in chunks; the browser skips rendering a chunk out of view (`content-visibility`). The
 * height of a skipped chunk is estimated from its characters. The Content-Security-Policy forbids
 * `style` attributes, so the estimate is one of a few classes (`lines-30`), whose rules are in row-chunks.css.
 */

/** Characters of the longer side on one line in a column of the default width. */
const charactersPerLine = 64
/** A chunk is complete at this many lines: more than a window of columns, about two phone screens. */
const fullChunk = 30
/** Short rows, as in verse, are mostly white space. */
const mostRows = 15
/** Estimates are multiples of this many lines. */
const step = 5
const mostLines = 60
/** An image counts as ten lines, a closed footnote as two. */
const imageCharacters = 640
const noteCharacters = 128

/** Rows that the browser renders or skips together. */
export interface RowChunk<Row> {
  readonly rows: readonly Row[]
  /** Estimated lines of the chunk with its sides in columns: a multiple of 5, from 5 to 60. */
  readonly lines: number
}

/**
 * Groups rows into chunks. No chunk is empty, and every chunk but the last is full.
 *
 * @param rows in reading order
 * @param charactersOf the characters of a row's longer side
 */
export function rowChunks<Row>(rows: readonly Row[], charactersOf: (row: Row) => number): RowChunk<Row>[] {
  const chunks: RowChunk<Row>[] = []
  let [chunk, lines]: [Row[], number] = [[], 0]
  for (const [index, row] of rows.entries()) {
    chunk.push(row)
    lines += Math.ceil(charactersOf(row) / charactersPerLine) + 0.5
    if (lines < fullChunk && chunk.length < mostRows && index < rows.length - 1) continue
    chunks.push({ rows: chunk, lines: Math.min(mostLines, Math.max(step, Math.round(lines / step) * step)) })
    ;[chunk, lines] = [[], 0]
  }
  return chunks
}

/** The characters of the longer side of a row; a side is the trees of its segments. */
export function longerSide(original: readonly Root[], translation: readonly Root[]): number {
  const count = (trees: readonly Root[]) => trees.reduce((sum, tree) => sum + characters(tree), 0)
  return Math.max(count(original), count(translation))
}

function characters(node: Nodes): number {
  if (node.type === 'text') return node.value.length
  if (!('children' in node)) return 0
  if (node.type === 'element' && node.tagName === 'img') return imageCharacters
  if (node.type === 'element' && node.tagName === 'details') return noteCharacters
  return node.children.reduce((sum, child) => sum + characters(child), 0)
}
