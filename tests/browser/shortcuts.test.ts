import { expect, it } from 'vitest'
import { shortcuts } from '#browser/documents/shortcuts'

it('gives each action its own single key', () => {
  const keys = shortcuts.map(([key]) => key)
  expect(keys.filter((key) => key.length !== 1)).toEqual([])
  expect(new Set(keys).size).toBe(keys.length)
})
