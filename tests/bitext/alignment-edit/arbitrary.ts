import fc from 'fast-check'
import { type EditableSection, editableSection } from '#bitext/alignment-edit/editable-section'
import { cutsOf, type EditResult, link, merge, shift, split, unlink } from '#bitext/alignment-edit/operations'
import type { Alignment } from '#bitext/alignment-edit/rows'
import { newIds } from '#bitext/exchange/new-ids'
import { isError } from '#bitext/finding'
import type { Language } from '#bitext/language'
import { parseVersion } from '#bitext/parse'

/** Blocks of which versions are made, the awkward ones first; `ID` stands where their own markers are. */
const blocks: readonly string[] = [
  ...['Uno. Dos. Tres.', 'A *b. C* d. **E f.** G.', 'Poem one.  \nPoem two.\nThree & four. 5 six.'],
  ...['Un \\* dos. Tres &amp; cuatro. Cinco.\nSeis.', 'Call[^1]. Next. [L](x.md) m. N.'],
  ...['- a\n- b\n- c', '1. a\n2. b\n\n   c', '1. a\n1. b', '- [ ] t\n- [x] u', '* a\n  * b\n\n  c\n* d'],
  ...[
    '> Quote. Two.\n>\n> Three.',
    '```\ncode\n\n<!-- no -->\n```',
    '    indented',
    '|a|b|\n|-|-|\n|c|d|',
    '***',
  ],
  ...[
    '# Head',
    '### Sub ###',
    '  Indented a. B. C.',
    'Dr. No came. He said: 1. one. 2) two. Three.',
    '![a](x.png "T")',
  ],
]

/** Containers that have markers in them. */
const opened: readonly string[] = [
  '> <!-- #ID -->\n> One. Two.\n>\n> <!-- #ID -->\n> Three.\n> Four. Five.\n>\n> Six.',
  '- <!-- #ID -->\n  One. Two.\n\n  More.\n- <!-- #ID -->\n  Three.',
  '<!-- #ID -->\n- one\n- two\n- <!-- #ID -->\n  three. Four.\n\n  > q. r.',
  '1. <!-- #ID -->\n   One.\n2. <!-- #ID -->\n   Two. Three.',
]

interface Piece {
  readonly body: string
  readonly marker: 'above' | 'with blank' | 'none'
}

const piece = fc.record({
  body: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...blocks) },
    { weight: 1, arbitrary: fc.constantFrom(...opened) },
  ),
  marker: fc.constantFrom('above' as const, 'above' as const, 'with blank' as const, 'none' as const),
})

function writeBody(
  pieces: readonly Piece[],
  groups: readonly number[],
  lineEnd: string,
  head: string,
): string {
  let count = 0
  const nextId = () => `i${count++}`
  const parts = pieces.map(({ body, marker }, index) => {
    if (body.includes('#ID')) return body.replace(/#ID/g, () => `#${nextId()}`)
    const afterOpened = pieces[index - 1]?.body.includes('#ID') ?? true
    if (marker === 'none' && !afterOpened) return body
    const ids = Array.from({ length: groups[index % groups.length] ?? 1 }, () => `#${nextId()}`)
    if (/^#+ /.test(body)) return `${body.replace(/ #+$/, '')} <!-- ${ids.join(' ')} -->`
    return `<!-- ${ids.join('  ')} -->${marker === 'with blank' ? '\n\n' : '\n'}${body}`
  })
  const text = `---\ntitle: T\n---\n\n${parts.join('\n\n')}\n\n[^1]: Note. Two.\n\n[r]: https://x.org\n`
  return head + text.replaceAll('\n', lineEnd)
}

const version = fc
  .record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 8 }),
    groups: fc.array(fc.constantFrom(1, 1, 1, 2, 3), { minLength: 1, maxLength: 4 }),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    head: fc.constantFrom('', '', '\uFEFF'),
  })
  .map(({ pieces, groups, lineEnd, head }) => writeBody(pieces, groups, lineEnd, head))

const read = (source: string, language: Language) =>
  parseVersion(source, { language, file: `${language}.md` })

/** Sections of two versions, by their text, that share their IDs as they come, without errors. */
export const section: fc.Arbitrary<readonly [en: string, es: string]> = fc
  .tuple(version, version)
  .filter(([en, es]) => !read(en, 'en').findings.some(isError) && !read(es, 'es').findings.some(isError))

/** A section of the arbitrary above, ready for alignment. */
export function documentOf([en, es]: readonly [en: string, es: string]): EditableSection {
  return editableSection(read(en, 'en'), read(es, 'es'))
}

/** One thing a person does, at a place and with a choice that are taken by what there is. */
export const action = fc.record({
  kind: fc.constantFrom('merge', 'split', 'shift', 'unlink', 'link'),
  row: fc.nat(),
  first: fc.nat(),
  second: fc.nat(),
})

/** An action of the arbitrary above. */
export type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

/** Does it, if it can be done. */
export function act(alignment: Alignment, { kind, row, first, second }: Action): EditResult | undefined {
  const index = row % alignment.rows.length
  const way = first % 2 === 0 ? 'up' : 'down'
  if (kind === 'merge') return merge(alignment, index)
  if (kind === 'unlink') return unlink(alignment, index)
  if (kind === 'link') return link(alignment, index, way)
  if (kind === 'shift') return shift(alignment, index, second % 2 === 0 ? 'original' : 'translation', way)
  const pick = (side: 'original' | 'translation', choice: number) => {
    const cuts = cutsOf(alignment, index, side)
    return cuts[choice % cuts.length] ?? 0
  }
  return split(alignment, index, {
    original: pick('original', first),
    translation: pick('translation', second),
  })
}

/** A source of new IDs that gives the same ones each time. */
export function steadyIds(): () => string {
  let seed = 1
  return newIds(new Set(), () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483648
  })
}
