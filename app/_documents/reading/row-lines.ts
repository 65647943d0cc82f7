import type { Nodes, Root } from 'hast'

/**
 * The browser skips rendering rows out of view (`content-visibility`). The height of a skipped row is
 * estimated from its characters. The Content-Security-Policy forbids `style` attributes, so the estimate
 * is one of these classes (`lines-4`), whose rules are in row-height.css.
 */
const classes = [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40] as const

/** Characters on one line in a column of the default width. */
const charactersPerLine = 64
/** An image counts as ten lines, a closed footnote as two. */
const imageCharacters = 640
const noteCharacters = 128

/** How many lines the longer side of a row has, about, with its sides in columns of the default width. */
export type RowLines = (typeof classes)[number]

/**
 * Estimates the lines of a row.
 *
 * @param original the trees of its segments in the original
 * @param translation the trees of its segments in the translation
 */
export function rowLines(original: readonly Root[], translation: readonly Root[]): RowLines {
  const count = (trees: readonly Root[]) => trees.reduce((sum, tree) => sum + characters(tree), 0)
  const lines = Math.max(count(original), count(translation)) / charactersPerLine
  return classes.find((most) => lines <= most) ?? 40
}

function characters(node: Nodes): number {
  if (node.type === 'text') return node.value.length
  if (!('children' in node)) return 0
  if (node.type === 'element' && node.tagName === 'img') return imageCharacters
  if (node.type === 'element' && node.tagName === 'details') return noteCharacters
  return node.children.reduce((sum, child) => sum + characters(child), 0)
}
