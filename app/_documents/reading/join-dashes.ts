import type { Element, Nodes, Parents, Root, Text } from 'hast'

/** Em dash, and horizontal bar, which some keyboards write as a dash of dialogue. */
const dashes = /[\u2014\u2015]/g
const opening = /[\p{Ps}\p{Pi}¿¡]/u
const word = /[\p{L}\p{N}]/u

/** Blocks, and what is not part of the running text: a dash is at their edge, not beside what is outside. */
const separate =
  /^(?:p|h[1-6]|li|ul|ol|blockquote|pre|code|table|thead|tbody|tr|td|th|figure|figcaption|details|div|br|hr|img)$/

/** Where a line must not break: an empty element that the style sheet gives a word joiner (U+2060). */
const joiner: Element = {
  type: 'element',
  tagName: 'span',
  properties: { className: ['join'] },
  children: [],
}

/**
 * Forbids line breaks between a dash and the word that it is attached to: in Spanish, a dash opens an aside
 * before its first word and closes it after its last one (“—dijo él—. Y”). Browsers may break a line on either
 * side of a dash. The text is not changed, so that copying, finding and counting characters go on as before.
 *
 * @returns a new tree, with `span.join` where lines must not break; the same tree if there are no such places
 */
export function joinDashes(tree: Root): Root {
  const joins = new Map<Text, number[]>()
  for (const run of textRuns(tree)) findJoins(run, joins)
  return joins.size === 0 ? tree : withJoins(tree, joins)
}

/** The texts of each block, without interruption by another block. */
function textRuns(tree: Root): Text[][] {
  const runs: Text[][] = [[]]
  const visit = (node: Nodes) => {
    if (node.type === 'text') runs.at(-1)?.push(node)
    if (!('children' in node)) return
    const isSeparate = node.type === 'element' && separate.test(node.tagName)
    if (isSeparate) runs.push([])
    if (node.type !== 'element' || (node.tagName !== 'pre' && node.tagName !== 'code')) {
      for (const child of node.children) visit(child)
    }
    if (isSeparate) runs.push([])
  }
  visit(tree)
  return runs
}

/** Adds the offsets in each text at which a line must not break, in ascending order. */
function findJoins(run: readonly Text[], joins: Map<Text, number[]>): void {
  const text = run.map(({ value }) => value).join('')
  for (const { index } of text.matchAll(dashes)) {
    const side = attachedSide(text[index - 1] ?? ' ', text[index + 1] ?? ' ')
    if (side) addJoin(run, side === 'before' ? index : index + 1, joins)
  }
}

/** The side of a dash on which it is attached to a word; undefined between two words or two spaces. */
function attachedSide(before: string, after: string): 'before' | 'after' | undefined {
  const [isOpenBefore, isOpenAfter] = [before.trim() === '', after.trim() === '']
  if (isOpenBefore !== isOpenAfter) return isOpenBefore ? 'after' : 'before'
  if (isOpenBefore || (word.test(before) && word.test(after))) return undefined
  return opening.test(before) || opening.test(after) ? 'after' : 'before'
}

function addJoin(run: readonly Text[], offset: number, joins: Map<Text, number[]>): void {
  let start = 0
  for (const node of run) {
    const end = start + node.value.length
    if (offset < end) {
      joins.set(node, [...(joins.get(node) ?? []), offset - start])
      return
    }
    start = end
  }
}

function withJoins<Node extends Parents>(node: Node, joins: ReadonlyMap<Text, readonly number[]>): Node {
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'text') return splitText(child, joins.get(child) ?? [])
    return 'children' in child ? [withJoins(child, joins)] : [child]
  })
  return { ...node, children } as Node
}

function splitText({ value }: Text, offsets: readonly number[]): Nodes[] {
  const ends = [...offsets, value.length]
  let start = 0
  return ends.flatMap((end, index): Nodes[] => {
    const text: Text = { type: 'text', value: value.slice(start, end) }
    start = end
    const nodes: Nodes[] = text.value === '' ? [] : [text]
    return index < offsets.length ? [...nodes, joiner] : nodes
  })
}
