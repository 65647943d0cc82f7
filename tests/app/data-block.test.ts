import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { DocumentData } from '#browser/documents/protocol'
import { DataBlock } from '../../app/_documents/data-block.tsx'

/** The data of a page whose section has a title. */
function dataWith(title: string): DocumentData {
  return {
    messages: { 'reading.copied': 'Copied.' },
    panelStyle: '/assets/panels.css',
    section: { slug: '', title: { en: title, es: title }, pairs: 1, pairsBefore: 0, citation: { facts: '' } },
  }
}

function htmlOf(data: DocumentData): string {
  return renderToStaticMarkup(createElement(DataBlock, { data }))
}

/** The data that a script in the page reads. */
function readBack(html: string): unknown {
  const { document } = parseHTML(`<!doctype html><html><head>${html}</head></html>`)
  return JSON.parse(document.getElementById('_data')?.textContent ?? '')
}

it.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]>', '&lt;/script&gt; “quotes” \u2028'])(
  'keeps a title within the block: %s',
  (title) => {
    const html = htmlOf(dataWith(title))
    expect(html.match(/<\/?script/gi)).toEqual(['<script', '</script'])
    expect(html.slice(html.indexOf('>') + 1)).not.toContain('<!--')
    expect(readBack(html)).toEqual(dataWith(title))
  },
)

it('gives the script what the server put in, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(readBack(htmlOf(dataWith(title)))).toEqual(dataWith(title))
    }),
  )
})
