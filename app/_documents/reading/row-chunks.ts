import type { Element, Nodes, Root } from 'hast'

/**
 * Rows stand in runs, and a run out of view is left undrawn by the browser (`content-visibility`). How high
 * it will be is estimated here, so that the page has its true height all the same. Sizes are classes: the
 * policy forbids style attributes. Unit: a line of a side at the default measure.
 */

/** Characters that fit on a line of the default measure, the ragged edge taken off; measured on our texts. */
const charactersOfLine = 60
/** Pixels of a line, of the default measure, and of a root em. */
const line = 29.16
const measure = 528
const rem = 16

/** The lines of a row: of its higher side, and of both sides one under the other. */
export interface RowLines {
  readonly columns: number
  readonly stacked: number
}

/** How many lines the sides of a row take; a side is the trees of its segments. */
export function rowLines(original: readonly Root[], translation: readonly Root[]): RowLines {
  const sides = [original, translation].map((trees) => trees.flatMap((tree) => tree.children))
  const linesIn = (layout: Layout) =>
    sides.map((blocks) => Math.max(0, heightOf(blocks, 1, layout) / line - 0.5))
  const [above = 0, below = 0] = linesIn(stacked)
  return { columns: Math.max(0.5, ...linesIn(columns)), stacked: Math.max(leastLines, above + below) }
}

/** A run is full at so many lines, one side under the other: more than a window in columns, two on a phone. */
const fullRun = 60
/** What a row takes under each other besides its lines: space, names of the languages. */
const linesOfRow = 3
/** No row is lower, so that a run has fifteen rows at most. */
const leastLines = 1
const mostRows = Math.ceil(fullRun / (leastLines + linesOfRow))

/**
 * Cuts rows into runs: none is empty, each but the last is full.
 *
 * @param rows in reading order
 * @param linesOf a row; at least one line under each other, as `rowLines` gives them
 */
export function runsOf<Row>(rows: readonly Row[], linesOf: (row: Row) => RowLines): Run<Row>[] {
  const runs: Run<Row>[] = []
  let [run, columns, stacked]: [Row[], number, number] = [[], 0, 0]
  for (const [index, row] of rows.entries()) {
    const lines = linesOf(row)
    run.push(row)
    columns += lines.columns
    stacked += lines.stacked
    const isFull = stacked + linesOfRow * run.length >= fullRun
    if (!isFull && index < rows.length - 1) continue
    runs.push({ rows: run, size: `l${step(columns)} s${step(stacked)} r${run.length}` })
    ;[run, columns, stacked] = [[], 0, 0]
  }
  return runs
}

/** Rows that are drawn together. */
export interface Run<Row> {
  readonly rows: readonly Row[]
  /** Classes: `l…` for its lines in columns, `s…` for both sides one under the other, `r…` for its rows. */
  readonly size: string
}

/** What sets a layout apart, besides the number of characters on a line. */
interface Layout {
  /** Above a heading, in pixels. */
  readonly headSpace: number
  /**
   * How much of its height at the default measure a block has that does not grow longer as its side
   * grows narrow, divided by how much text grows there: on a phone, some 1.6 times.
   */
  readonly picture: number
  readonly table: number
  readonly code: number
}

const columns: Layout = { headSpace: 1.3 * rem, picture: 1, table: 1, code: 1 }
const stacked: Layout = { headSpace: 0.3 * rem, picture: 0.4, table: 0.65, code: 0.85 }

/** The rules of all classes. How lines grow in number as the text’s box grows narrow is in `layout.css` (`--k`). */
export function runSizeRules(): string {
  const lines = steps.map((size) => `.l${size}{--l:${size}}.s${size}{--s:${size}}`)
  const rows = Array.from({ length: mostRows }, (_, index) => `.r${index + 1}{--r:${index + 1}}`)
  return [...lines, ...rows].join('\n')
}

/** Single lines up to 20, and steps of some three hundredths. */
const steps: readonly number[] = [...range(0, 20, 1), ...range(22, 60, 2), ...range(65, 240, 5)]

function step(lines: number): number {
  const size = Math.min(240, lines)
  const width = size <= 20 ? 1 : size <= 60 ? 2 : 5
  return Math.round(size / width) * width
}

function range(from: number, to: number, by: number): number[] {
  return Array.from({ length: (to - from) / by + 1 }, (_, index) => from + index * by)
}

function heightOf(blocks: readonly Nodes[], width: number, layout: Layout): number {
  const elements = blocks.filter((node): node is Element => node.type === 'element')
  const gaps = Math.max(0, elements.filter(({ tagName }) => tagName !== 'details').length - 1) * 0.675 * rem
  return elements.reduce((sum, element) => sum + blockHeight(element, width, layout), gaps)
}

function blockHeight(element: Element, width: number, layout: Layout): number {
  const { tagName, children } = element
  switch (tagName) {
    case 'h2':
      return layout.headSpace + linesOf(element, width * 0.86) * 1.625 * rem
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return layout.headSpace + linesOf(element, width) * 1.458 * rem
    case 'ul':
    case 'ol':
      return children.reduce((sum, item) => sum + itemHeight(item, width * 0.95, layout), 0)
    case 'blockquote':
      return heightOf(children, width * 0.96, layout)
    case 'pre':
      return layout.code * (1.7 * rem + textOf(element).trimEnd().split('\n').length * 1.45 * rem)
    case 'table':
      return layout.table * tableHeight(element, width)
    case 'figure':
      return layout.picture * pictureHeight(element) + captionLines(element, width) * 1.35 * rem
    case 'details':
      return 2 * rem
    default:
      return linesOf(element, width) * line + layout.picture * pictureHeight(element)
  }
}

function itemHeight(item: Nodes, width: number, layout: Layout): number {
  if (item.type !== 'element') return 0
  const isBlock = (child: Nodes) =>
    child.type === 'element' && /^(?:p|[uo]l|pre|blockquote|table)$/.test(child.tagName)
  const blocks = item.children.filter(isBlock)
  const words = { ...item, children: item.children.filter((child) => !isBlock(child)) }
  return (textOf(words).trim() === '' ? 0 : linesOf(words, width) * line) + heightOf(blocks, width, layout)
}

function tableHeight(table: Element, width: number): number {
  const rows = table.children.flatMap((part) => (part.type === 'element' ? part.children : []))
  return rows.reduce((sum, row) => {
    if (row.type !== 'element') return sum
    const cells = row.children.filter((cell) => cell.type === 'element')
    const lines = Math.max(1, ...cells.map((cell) => linesOf(cell, width / cells.length)))
    return sum + Math.round(lines) * 1.45 * rem + 0.75 * rem
  }, 0)
}

function pictureHeight(element: Element): number {
  return element.children.reduce((sum, child) => {
    if (!isPicture(child)) return sum
    const { width, height } = child.properties
    if (typeof width !== 'number' || typeof height !== 'number') return sum + 10 * rem
    return sum + (height * Math.min(width, measure)) / width
  }, 0)
}

function captionLines({ children }: Element, width: number): number {
  const caption = children.find((child) => child.type === 'element' && child.tagName === 'figcaption')
  return caption?.type === 'element' ? linesOf(caption, width * 1.2) : 0
}

function isPicture(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'img'
}

/** Lines that the words of an element take: whole for one or less, else as many as such texts take on average. */
function linesOf(element: Element, width: number): number {
  const hardLines = textOf(element).split('\n')
  return hardLines.reduce((sum, words) => {
    const lines = words.trim().length / (charactersOfLine * width)
    return sum + (lines <= 1 ? 1 : lines + 0.5)
  }, 0)
}

/** The words of an element; a line break as one, the line ends of the Markdown file as blanks. */
function textOf(node: Nodes, verbatim = false): string {
  if (node.type === 'text') return verbatim ? node.value : node.value.replaceAll('\n', ' ')
  if (node.type !== 'element') return ''
  if (node.tagName === 'br') return '\n'
  return node.children.map((child) => textOf(child, verbatim || node.tagName === 'pre')).join('')
}
