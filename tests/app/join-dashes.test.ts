import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import { joinDashes } from '../../app/_documents/reading/join-dashes.ts'

/** The text of the tree with `·` where a line must not break. */
function joined(html: string): string {
  const tree = joinDashes(fromHtml(html, { fragment: true }))
  visit(tree, 'element', (node) => {
    if (node.tagName === 'span') node.children = [{ type: 'text', value: '·' }]
  })
  return toText(tree)
}

it.each([
  ['the dash that opens dialogue', '—Ven —dijo.', '—·Ven —·dijo.'],
  [
    'the dash that closes an aside',
    '—Ven —dijo el hombre—. El autobús',
    '—·Ven —·dijo el hombre·—. El autobús',
  ],
  ['a dash before opening punctuation', '—¿Qué? —preguntó', '—·¿Qué? —·preguntó'],
  ['a dash before a comma or a closing quotation mark', 'dijo él—, y «calló—»', 'dijo él·—, y «calló·—»'],
  ['a dash after an opening bracket', '(—dijo)', '(—·dijo)'],
  ['a broken sentence', '“I was—” he said', '“I was·—” he said'],
])('joins %s to its word', (_, text, expected) => {
  expect(joined(`<p>${text}</p>`)).toBe(expected)
})

it('joins a dash to a word in another element', () => {
  expect(joined('<p>—<em>Ven</em> —dijo <strong>él</strong>—.</p>')).toBe('—·Ven —·dijo él·—.')
})

it.each([
  ['between two words', 'one—two'],
  ['with a space on both sides', 'one — two'],
  ['in code', '<code>—x</code>'],
])('leaves a dash %s as it is', (_, text) => {
  const tree: Root = fromHtml(`<p>${text}</p>`, { fragment: true })
  expect(joinDashes(tree)).toBe(tree)
})

it('does not take a dash at the end of a paragraph to be attached to the next one', () => {
  expect(joined('<p>y —</p><p>Ven</p>')).not.toContain('·')
})
