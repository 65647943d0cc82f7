import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heirs as check } from '#bitext/check/heirs'
import { readHeirs, resolveHeirs, writeHeirs } from '#bitext/heirs'
import { pair } from '#bitext/pair'
import { short } from '../notation.ts'

/** The findings of an `ids.yaml`, as `"line:rule"`, for a text with the IDs p and q. */
function findings(yaml: string): string[] {
  const [original, translation] = [short('p: One. | q: Two.', 'en'), short('p: Uno. | q: Dos.', 'es')]
  const heirsFile = readHeirs(yaml, 'w/ids.yaml')
  const pairs = pair(original, translation)
  const found = check({ original, translation, pairs, heirsFile, reachable: () => true })
  for (const { file, reason } of found) {
    expect(file).toBe('w/ids.yaml')
    expect(reason).toMatch(/[.”]$/)
  }
  return found.map(({ line, ruleId }) => `${line}:${ruleId}`)
}

describe('findings in ids.yaml', () => {
  it.each<[string, string, string[]]>([
    ['no file, or an empty one', '', []],
    ['a comment only', '# nothing\n', []],
    ['heirs, one by way of another', '# c\na: p\nb: a\n', []],
    ['IDs that YAML might take for something else', '1e5: p\nnull: q\n0x1f: 1e5\n', []],
    ['an heir that is nowhere', '# c\na: p\nb: x\n', ['3:missing-heir']],
    ['a cycle, once', 'a: b\nb: c\nc: b\n', ['2:heir-cycle']],
    ['an ID that is its own heir', 'a: a\n', ['1:heir-cycle']],
    ['an old ID that is in the text', 'a: p\nq: p\n', ['2:old-id-in-text']],
    ['a bad old ID', 'a: p\nA b: p\n', ['2:bad-id']],
    ['a bad heir', 'a: p\nb: "#q"\n', ['2:bad-id']],
    ['an old ID without an heir', 'a:\n', ['1:bad-id']],
    ['a list of heirs', 'a: [p, q]\n', ['1:bad-id']],
    ['an ID twice', 'a: p\nb: p\na: q\n', ['3:yaml-syntax']],
    ['a conflict of a merge', 'a: p\n<<<<<<< HEAD\nb: p\n', ['2:yaml-syntax']],
    ['a sentence', 'a gone to p\n', ['1:yaml-syntax']],
  ])('%s', (_, yaml, expected) => {
    expect(findings(yaml)).toEqual(expected)
  })
})

const id = fc.constantFrom(...'abcdefghp'.split(''), '1e5', 'null', 'true', '0x1f', 'a-', '7')
const links = fc.array(fc.tuple(id, id), { maxLength: 16 }).map((pairs) => new Map(pairs))
const living = fc.subarray(['p', 'a', 'c', 'null', '7'])

describe('resolveHeirs', () => {
  it('leads to what one gets by following heirs by hand, or nowhere', () => {
    fc.assert(
      fc.property(links, living, (heirs, inText) => {
        const alive = new Set(inText)
        const resolved = resolveHeirs(heirs, alive)
        for (const old of heirs.keys()) {
          let at: string | undefined = old
          for (let step = 0; at !== undefined && !alive.has(at) && step <= heirs.size; step++)
            at = heirs.get(at)
          const end = at !== undefined && alive.has(at) && !alive.has(old) ? at : undefined
          expect(resolved.get(old)).toBe(end)
        }
        expect([...resolved.keys()].every((old) => heirs.has(old))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('writeHeirs', () => {
  it('writes one line an ID, sorted, under a comment, with chains collapsed', () => {
    const heirs = new Map([
      ['k3f9', 'b2'],
      ['b2', 'p'],
      ['zz', 'gone'],
      ['q', 'p'],
      ['1e5', 'p'],
    ])
    expect(writeHeirs(heirs, new Set(['p', 'q']))).toBe(
      '# Written by Cotejo: IDs that are no longer in the text, each with the ID that replaces it.\n' +
        '"1e5": p\nb2: p\nk3f9: p\nzz: gone\n',
    )
  })

  it('is read again as what was written, and then written as it is', () => {
    fc.assert(
      fc.property(links, living, (heirs, inText) => {
        const alive = new Set(inText)
        const written = writeHeirs(heirs, alive)
        const { heirs: read, findings: none } = readHeirs(written, 'ids.yaml')
        expect(none).toEqual([])
        expect(resolveHeirs(read, alive)).toEqual(resolveHeirs(heirs, alive))
        expect([...read.keys()].toSorted()).toEqual(
          [...heirs.keys()].filter((old) => !alive.has(old)).toSorted(),
        )
        expect(writeHeirs(read, alive)).toBe(written)
      }),
      { numRuns: 1000 },
    )
  })
})
