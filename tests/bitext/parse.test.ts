import { describe, expect, it } from 'vitest'
import { blockKind } from '#bitext/segment'
import { findingsOf, version } from '../notation.ts'

/** The content of each segment of a body: `"ids: kind, kind"`. The body begins on line 5. */
function segmentsOf(body: string): string[] {
  return version(body).segments.map(({ marker, tree }) => {
    const kinds = tree.children.map((node) => blockKind(node))
    return `${marker.ids.join(' ')}: ${kinds.join(', ')}`
  })
}

describe('segments', () => {
  it.each([
    ['a paragraph', '<!-- #a -->\nText.', ['a: paragraph']],
    ['no space in the marker', '<!--#a-->\nText.', ['a: paragraph']],
    ['a blank line after the marker', '<!-- #a -->\n\nText.', ['a: paragraph']],
    [
      'ownership until the next marker',
      '<!-- #a -->\nOne.\n\nTwo.\n\n<!-- #b -->\nThree.',
      ['a: paragraph, paragraph', 'b: paragraph'],
    ],
    ['several IDs', '<!-- #a #b-2 -->\nText.', ['a b-2: paragraph']],
    ['a marker in a heading', '## Head <!-- #h -->\n\n<!-- #a -->\nText.', ['h: heading 2', 'a: paragraph']],
    [
      'a marker in a heading covers what follows',
      '## Head <!-- #h -->\n\nText.',
      ['h: heading 2, paragraph'],
    ],
    ['a setext heading', 'Head <!-- #h -->\n----', ['h: heading 2']],
    ['a marker above a heading', '<!-- #h -->\n# Head', ['h: heading 1']],
    ['a whole list', '<!-- #a -->\n- one\n- two', ['a: bulleted list']],
    [
      'markers between items',
      '<!-- #a -->\n1. one\n\n<!-- #b -->\n2. two',
      ['a: numbered list', 'b: numbered list'],
    ],
    [
      'a marker inside an item',
      '- <!-- #a -->\n  one\n- <!-- #b -->\n  two',
      ['a: bulleted list', 'b: bulleted list'],
    ],
    ['a table', '<!-- #a -->\n| a |\n|---|\n| b |', ['a: table']],
    ['fenced code that shows a marker', '<!-- #a -->\n```md\n<!-- #b -->\n```', ['a: code']],
    ['indented code', '<!-- #a -->\n\n    code', ['a: code']],
    ['a quotation', '<!-- #a -->\n> One.\n>\n> Two.', ['a: quote']],
    ['markers in a quotation', '> <!-- #a -->\n> One.\n>\n> <!-- #b -->\n> Two.', ['a: quote', 'b: quote']],
    [
      'a quotation opened by the marker above it',
      '<!-- #a -->\n> One.\n>\n> <!-- #b -->\n> Two.',
      ['a: quote', 'b: quote'],
    ],
    ['a figure', '<!-- #a -->\n![Alt](x.png "Caption")', ['a: figure']],
    ['a break', '<!-- #a -->\n***', ['a: break']],
    ['ordinary comments', '<!-- a remark -->\n\n<!-- #a -->\nText.', ['a: paragraph']],
    ['definitions belong to no segment', '<!-- #a -->\n[x][y]\n\n[y]: https://example.org', ['a: paragraph']],
  ])('%s', (_name, body, expected) => {
    expect(segmentsOf(body)).toEqual(expected)
    expect(findingsOf(version(body))).toEqual([])
  })

  it('continues numbering in a list that is split by markers', () => {
    const { segments } = version('3. <!-- #a -->\n   three\n4. <!-- #b -->\n   four')
    expect(segments.map(({ tree }) => tree.children[0])).toMatchObject([{ start: 3 }, { start: 4 }])
  })

  it('reads source hashes next to the IDs', () => {
    const { segments } = version('<!-- #a #b src=1f3a9c,77b0e2 -->\nText.')
    expect(segments[0]?.marker).toEqual({ ids: ['a', 'b'], sourceHashes: ['1f3a9c', '77b0e2'] })
  })
})

describe('findings', () => {
  it.each([
    ['text before the first marker', 'Text.\n\n<!-- #a -->\nMore.', ['5:text-before-marker']],
    ['no marker at all, reported once', 'Text.\n\nMore.', ['5:text-before-marker']],
    ['text on the marker’s line', '<!-- #a --> Text.\nMore.', ['5:text-on-marker-line']],
    ['text on the line of a marker in an item', '- <!-- #a --> one\n  two', ['5:text-on-marker-line']],
    ['two markers on a line', '<!-- #a --> <!-- #b -->\nText.', ['5:text-on-marker-line']],
    ['a capital in an ID', '<!-- #Ab -->\nText.', ['5:bad-id']],
    ['an ID with an accent', '<!-- #año -->\nText.', ['5:bad-id']],
    ['a word that is not an ID', '<!-- #a note -->\nText.', ['5:bad-id']],
    ['an ID twice in a marker', '<!-- #a #a -->\nText.', ['5:bad-id']],
    ['an ID twice in a version', '<!-- #a -->\nOne.\n\n<!-- #a -->\nTwo.', ['8:duplicate-id']],
    ['a marker without text', '<!-- #a -->\n<!-- #b -->\nText.', ['5:marker-without-text']],
    ['a marker at the end', '<!-- #a -->\nText.\n\n<!-- #b -->', ['8:marker-without-text']],
    ['a marker inside text', '<!-- #a -->\nText <!-- #b --> text.', ['6:misplaced-marker']],
    ['a marker before a heading’s words', '<!-- #a -->\n## <!-- #b --> Head', ['6:misplaced-marker']],
    ['text after a quotation with markers', '> <!-- #a -->\n> One.\n\nTwo.', ['8:text-without-marker']],
    ['too few hashes', '<!-- #a #b src=1f3a9c -->\nText.', ['5:bad-source-hash']],
    ['raw HTML', '<!-- #a -->\nText.\n\n<div>x</div>', ['8:raw-html']],
    ['an undefined footnote', '<!-- #a -->\nText[^n].', ['6:undefined-footnote']],
    ['an unreferenced footnote', '<!-- #a -->\nText.\n\n[^n]: Note.', ['8:unused-footnote']],
    ['only front matter', '', ['1:empty-version']],
  ])('%s', (_name, body, expected) => {
    expect(findingsOf(version(body))).toEqual(expected)
  })

  it('says how to fix it', () => {
    const [finding] = version('<!-- #Ab -->\nText.').findings
    expect(finding?.reason).toContain('lower-case letters')
  })
})
