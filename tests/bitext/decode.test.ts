import { describe, expect, it } from 'vitest'
import { decode, maxFileBytes } from '#bitext/decode'

const bytes = (text: string) => new TextEncoder().encode(text)
const ruleOf = (input: Uint8Array) => {
  const result = decode(input, 'en.md')
  return typeof result === 'string' ? 'text' : `${result.line}:${result.ruleId}`
}

describe('decode', () => {
  it('keeps a byte order mark and line ends', () => {
    expect(decode(bytes('\uFEFFa\r\nb\t \n'), 'en.md')).toBe('\uFEFFa\r\nb\t \n')
  })

  it.each([
    ['Latin-1', new Uint8Array([...bytes('uno\ndos\n'), 0xf1, 10]), '3:bad-encoding'],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFFhola', 'utf16le')), '1:bad-encoding'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), '1:bad-encoding'],
    ['zeros', new Uint8Array(100), '1:bad-encoding'],
    ['20 MB', new Uint8Array(20_000_000).fill(97), '1:file-too-large'],
    ['one byte too many', new Uint8Array(maxFileBytes + 1).fill(10), '1:file-too-large'],
    ['a line of 1 MB', bytes(`a\n${'b'.repeat(1_000_000)}`), '2:line-too-long'],
    ['10,000 nested quotations', bytes(`a\n\n${'> '.repeat(10_000)}b`), '3:nested-too-deep'],
    [
      '1,000 nested lists',
      bytes(Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')),
      '201:nested-too-deep',
    ],
    ['a long rule', bytes(`${'- '.repeat(60)}\n\n${'*'.repeat(80)}`), 'text'],
    ['indented code', bytes(`${' '.repeat(120)}x`), 'text'],
  ])('%s', (_name, input, expected) => {
    expect(ruleOf(input)).toBe(expected)
  })
})
