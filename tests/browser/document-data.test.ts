import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, it, vi } from 'vitest'
import type { DocumentData } from '#browser/documents/protocol'
import { DataBlock } from '../../app/_documents/data-block.tsx'
import { openPage } from './page.ts'

/** The data of a page whose section has a title. */
function dataWith(title: string): DocumentData {
  return {
    messages: { 'reading.copied': 'Copied.' },
    panelStyle: '/assets/panels.css',
    section: {
      slug: '',
      title: { en: title, es: title },
      wordsPath: '/words/x.json',
      pairs: 1,
      pairsBefore: 0,
      citation: { facts: '' },
    },
  }
}

/** The block as the server writes it. */
function blockOf(data: DocumentData): string {
  return renderToStaticMarkup(createElement(DataBlock, { data }))
}

/** The data that the script reads from a page with the block. */
async function readFrom(block: string): Promise<DocumentData> {
  openPage(`<html><head>${block}</head></html>`)
  const { documentData } = await import('#browser/documents/document-data')
  return documentData()
}

afterEach(() => vi.unstubAllGlobals())

it.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]>', '&lt;/script&gt; “quotes” \u2028'])(
  'a title cannot end the JSON block: %s',
  async (title) => {
    const block = blockOf(dataWith(title))
    expect(block.match(/<\/?script|<!--/gi)).toEqual(['<script', '</script'])
    expect(await readFrom(block)).toEqual(dataWith(title))
  },
)

it('the script reads what the server wrote, for any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (title) => {
      expect(await readFrom(blockOf(dataWith(title)))).toEqual(dataWith(title))
    }),
  )
})
