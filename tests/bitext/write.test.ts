import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseVersion } from '#bitext/parse'
import { writeVersion } from '#bitext/write'

const parse = (source: string) => parseVersion(source, { language: 'es', file: 'es.md' })

/** Pieces that files are built from, difficult ones first. */
const pieces = [
  ...[
    '\uFEFF',
    '\r\n',
    '\n',
    '\r',
    '\t',
    '  \n',
    '\u00a0',
    '\0',
    '\n\n',
    ' ',
    '---\n',
    'title: x\n',
    '<!-- #a -->\n',
  ],
  ...[
    '<!--#b  #c-->\r\n',
    '<!-- #d src=abcdef -->\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## Á <!-- #h -->\n',
    '```\n',
    '|a|b|\n|-|-|\n',
  ],
  ...[
    '[^1]',
    '[^1]: n\n',
    '<div>',
    '*x*',
    'ñandú',
    '👩🏽‍🚀',
    '<!-- #Bad -->',
    '<!-- #a --> x\n',
    '    code\n',
    '***\n',
  ],
]

describe('writeVersion', () => {
  it('returns any unchanged file byte for byte', () => {
    const file = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(file, (source) => {
        expect(writeVersion(parse(source))).toBe(source)
      }),
      { numRuns: 2000 },
    )
  })

  it('writes changed markers and nothing else', () => {
    const source =
      '\uFEFF---\r\ntitle: T\r\n---\r\n\r\n<!--  #a   #b -->\r\nUno.  \r\n\r\n## Dos\t<!-- #c -->\r\n'
    const version = parse(source)
    const segments = version.segments.map((segment) =>
      segment.marker.ids[0] === 'c'
        ? { ...segment, marker: { ids: ['c'], sourceHashes: ['1f3a9c'] } }
        : segment,
    )
    expect(writeVersion({ ...version, segments })).toBe(
      source.replace('<!-- #c -->', '<!-- #c src=1f3a9c -->'),
    )
  })
})
