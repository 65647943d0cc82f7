import { afterEach, expect, it, vi } from 'vitest'
import { readSettings } from '#browser/settings-storage'

function store(text: string | null): void {
  vi.stubGlobal('localStorage', { getItem: (name: string) => (name === 'cotejo.settings' ? text : null) })
}

afterEach(() => vi.unstubAllGlobals())

it('reads the stored settings', () => {
  store('{"view":"demand","sizes":{"en-size":"1.2"}}')
  expect(readSettings()).toEqual({ view: 'demand', sizes: { 'en-size': '1.2' } })
})

it('reads a setting that was stored under its old name', () => {
  store('{"theme":"dark","light":"off"}')
  expect(readSettings()).toEqual({ theme: 'dark', highlight: 'off' })
})

it.each([null, '', 'not JSON', 'null', '3'])('is empty if the stored text is %j', (text) => {
  store(text)
  expect(readSettings()).toEqual({})
})

it('is empty if the browser blocks storage', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('blocked', 'SecurityError')
    },
  })
  expect(readSettings()).toEqual({})
})
