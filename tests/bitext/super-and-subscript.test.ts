import { expect, it } from 'vitest'
import { plainScript } from '#bitext/exchange/super-and-subscript'

it.each([
  ['6', 'sup', '⁶'],
  ['-2', 'sup', '⁻²'],
  ['n', 'sup', 'ⁿ'],
  ['2', 'sub', '₂'],
  ['max', 'sub', 'ₘₐₓ'],
  ['Q', 'sup', '^Q'],
  ['(k+1)/2', 'sup', '^((k+1)/2)'],
  ['b', 'sub', '_b'],
  ['th', 'sup', 'th'],
  ['o', 'sup', 'o'],
  ['', 'sup', ''],
] as const)('writes %j as %s: %s', (text, kind, expected) => {
  expect(plainScript(text, kind)).toBe(expected)
})
