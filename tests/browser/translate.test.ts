import compile from 'icu-minify/compile'
import { afterEach, expect, it, vi } from 'vitest'
import en from '#messages/en.json' with { type: 'json' }
import es from '#messages/es.json' with { type: 'json' }
import { openPage } from './page.ts'

const messages = { en, es }

/** The messages that the tests use, compiled as the server does it. */
function compiled(locale: 'en' | 'es') {
  const { backup, continueAtPercent } = messages[locale].readerData
  const { counts } = messages[locale].panels.find
  return {
    'readerData.backup.imported': compile(backup.imported),
    'readerData.continueAtPercent': compile(continueAtPercent),
    'panels.find.counts': compile(counts),
  }
}

/** A page with messages in its JSON block. */
async function pageIn(locale: 'en' | 'es', inPage: object) {
  const data = JSON.stringify({ messages: inPage, panelStyle: '' })
  openPage(`<html lang="${locale}"><script id="_data" type="application/json">${data}</script></html>`)
  return import('#browser/documents/translate')
}

afterEach(() => vi.unstubAllGlobals())

it('has plurals in English', async () => {
  const { t } = await pageIn('en', compiled('en'))
  const imported = (positions: number, bookmarks: number) =>
    t('readerData.backup.imported', { positions, bookmarks, words: 1 })
  expect(imported(1, 2)).toBe('Imported 1 reading position, 2 bookmarks and 1 word.')
  expect(imported(0, 1)).toBe('Imported 0 reading positions, 1 bookmark and 1 word.')
  expect(t('panels.find.counts', { count: 1, english: 1, spanish: 0 })).toBe(
    '1 result · English 1 · Spanish 0',
  )
})

it('has plurals in Spanish', async () => {
  const { t } = await pageIn('es', compiled('es'))
  const imported = (positions: number, bookmarks: number) =>
    t('readerData.backup.imported', { positions, bookmarks, words: 2 })
  expect(imported(1, 2)).toBe('Se han importado 1 posición de lectura, 2 marcadores y 2 palabras.')
  expect(imported(3, 1)).toBe('Se han importado 3 posiciones de lectura, 1 marcador y 2 palabras.')
  expect(t('panels.find.counts', { count: 2, english: 2, spanish: 0 })).toBe(
    '2 resultados · inglés 2 · español 0',
  )
})

it('formats percentages in the language of the page', async () => {
  const english = await pageIn('en', compiled('en'))
  expect(english.t('readerData.continueAtPercent', { position: 0.4 })).toBe('Continue from 40%')
  const spanish = await pageIn('es', compiled('es'))
  expect(spanish.t('readerData.continueAtPercent', { position: 0.4 })).toBe('Continuar por el 40\u00a0%')
})

it('loads the messages that are not in the page', async () => {
  const { t, loadMessages } = await pageIn('en', {})
  const fetched = vi.fn(async (_path: string) => Response.json(compiled('en')))
  vi.stubGlobal('fetch', fetched)
  expect(() => t('panels.find.counts')).toThrow(RangeError)
  await Promise.all([loadMessages(), loadMessages()])
  expect(fetched.mock.calls).toEqual([['/messages/en.json']])
  expect(t('panels.find.counts', { count: 0, english: 0, spanish: 0 })).toContain('0 results')
})

it('tries again after messages could not be loaded', async () => {
  const { t, loadMessages } = await pageIn('en', {})
  vi.stubGlobal('fetch', async () => new Response(null, { status: 503 }))
  await expect(loadMessages()).rejects.toThrow('/messages/en.json: status 503.')
  vi.stubGlobal('fetch', async () => Response.json(compiled('en')))
  await loadMessages()
  expect(t('readerData.backup.imported', { positions: 1, bookmarks: 1, words: 0 })).toContain('1 bookmark')
})
