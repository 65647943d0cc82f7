import type { Element, ElementContent } from 'hast'
import { expect, it } from 'vitest'
import { editableSection } from '#bitext/alignment-edit/editable-section'
import { joinedView, textOfAtom } from '#bitext/alignment-edit/joined-view'
import { sidesData } from '#bitext/alignment-edit/section-data'
import { short, version } from '../../notation.ts'

/** The original of a text as an editor gets it. */
const sideOf = (body: string) =>
  sidesData(editableSection(version(body, 'en'), short('z: Zeta.', 'es'))).original

/** An element in short: `ul(li(a) li(b))`. */
function shown({ tagName, children }: Element): string {
  const inner = children
    .map((child: ElementContent) =>
      child.type === 'element' ? shown(child) : child.type === 'text' ? child.value.trim() : '',
    )
    .filter((text) => text !== '')
  return `${tagName}(${inner.join(' ')})`
}

it('joins the sentences of a paragraph again', () => {
  const side = sideOf('<!-- #a -->\nOne. *Two.* Three.\n')
  const all = side.atoms.map((_, index) => index)
  expect(all.length).toBeGreaterThan(1)
  expect(joinedView(side, all).map(shown)).toEqual(['p(One. em(Two.) Three.)'])
  expect(joinedView(side, [0]).map(shown)).toEqual(['p(One.)'])
})

it('joins the items of a list again, and keeps blocks apart', () => {
  const side = sideOf('<!-- #a -->\n- one\n- two\n- three\n\nLast. One.\n')
  const all = side.atoms.map((_, index) => index)
  expect(joinedView(side, all).map(shown)).toEqual(['ul(li(one) li(two) li(three))', 'p(Last. One.)'])
  expect(joinedView(side, [0, 2]).map(shown)).toEqual(['ul(li(one))', 'ul(li(three))'])
})

it('joins paragraphs inside a quotation', () => {
  const side = sideOf('> <!-- #a -->\n> Cold. Dark.\n')
  expect(joinedView(side, [0, 1]).map(shown)).toEqual(['blockquote(p(Cold. Dark.))'])
})

it('gives the words of an atom without its notes', () => {
  const side = sideOf('<!-- #a -->\nA *call*[^1] here\n\n[^1]: A note.\n')
  const [atom] = side.atoms
  expect(atom && textOfAtom(atom)).toBe('A call here')
})
