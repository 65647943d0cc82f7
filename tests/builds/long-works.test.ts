import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Site, serveSite } from '../../bench/serve.ts'
import { findChromium } from '../../e2e/browser.ts'
import { writeLongWorks } from './long-content.ts'

let content: string
let site: Site
let browser: Browser

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'cotejo-long-'))
  await writeLongWorks(content)
  site = await serveSite({ COTEJO_CONTENT: content })
  const path = findChromium()
  browser = await chromium.launch(path === undefined ? {} : { executablePath: path })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await site?.stop()
  await rm(content, { recursive: true })
})

const bookPages = ['/en/works/book', '/en/works/book/2', '/en/works/book/3']

async function get(path: string): Promise<Document> {
  const response = await fetch(site.origin + path)
  expect(response.status, path).toBe(200)
  return parseHTML(await response.text()).document
}

const hrefs = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute('href'))
const rowIds = (document: Document) => [...document.querySelectorAll('.pair[id]')].map(({ id }) => id)

async function inBrowser(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  await page.goto(site.origin + path)
  await use(page)
  await context.close()
}

describe('parts', () => {
  it('hold every pair once, in order, counted through the section', async () => {
    const pages = await Promise.all(bookPages.map(get))
    expect(pages.flatMap(rowIds)).toEqual(Array.from({ length: 300 }, (_, index) => `b${index}`))
    const numbers = pages.flatMap((page) =>
      [...page.querySelectorAll('.pair > .number')].map(({ textContent }) => Number(textContent)),
    )
    const paragraphs = numbers.filter((number) => !Number.isNaN(number))
    expect(paragraphs).toEqual(Array.from({ length: 292 }, (_, index) => index + 1))
    for (const page of pages.slice(1)) expect(page.querySelector('.pair[id] h2')).not.toBeNull()
  })

  it.each([
    ['/en/works/saga/1/2', 's129'],
    ['/es/obras/saga/1/2', 's129'],
    ['/en/works/saga/2', 's9'],
    ['/es/obras/book/3', 'b299'],
  ])('are prerendered at %s', async (path, last) => {
    const response = await fetch(site.origin + path)
    expect(response.headers.get('x-nextjs-cache')).toBe('HIT')
    expect(rowIds(parseHTML(await response.text()).document).at(-1)).toBe(last)
  })

  it.each([
    '/en/works/book/1',
    '/en/works/book/4',
    '/en/works/book/02',
    '/en/works/saga/3',
    '/en/works/saga/2/2',
    '/en/works/saga/1/1',
  ])('are not at %s', async (path) => {
    expect((await fetch(site.origin + path)).status).toBe(404)
  })

  it('say what they are to people and machines', async () => {
    const page = await get('/es/obras/book/2')
    expect(page.title).toBe('The book · El libro | Parte 2 de 3 | Cotejo')
    expect(hrefs(page, 'link[rel=canonical]')[0]).toMatch(/\/es\/obras\/book\/2$/)
    const [english, spanish] = hrefs(page, 'link[rel=alternate]')
    expect(english).toMatch(/\/en\/works\/book\/2$/)
    expect(spanish).toMatch(/\/es\/obras\/book\/2$/)
    expect(hrefs(page, 'main a[rel=prev]')).toEqual(['/es/obras/book'])
    expect(hrefs(page, 'main a[rel=next]')).toEqual(['/es/obras/book/3'])
    expect(hrefs(page, '.switch')).toEqual(['/en/works/book/2'])
    const data = JSON.parse(page.querySelector('script[type="application/ld+json"]')?.textContent ?? '')
    expect(data['@graph'][0]).toMatchObject({ position: 2, isPartOf: { name: 'The book' } })
    const sitemap = await (await fetch(`${site.origin}/sitemap.xml`)).text()
    for (const path of ['/en/works/book/3', '/es/obras/book/2', '/es/obras/saga/1/2', '/en/works/saga/2']) {
      expect(sitemap).toContain(`${path}</loc>`)
    }
  })

  it('name their neighbours by heading, and list all subheadings with their pages', async () => {
    const page = await get('/en/works/book/2')
    const foot = page.querySelector('[aria-label="Previous and next part"]')
    expect(foot?.querySelector('[rel=next]')?.textContent).toBe('Next part Chapter 6')
    const contents = page.querySelector('.contents')
    expect(contents?.querySelector('[aria-current]')?.textContent).toMatch(/^Part 2/)
    expect(hrefs(page, '.contents .part li a')).toEqual([
      ...['/en/works/book#b0', '/en/works/book#b40'],
      ...['#b80', '#b120', '#b160'],
      ...['/en/works/book/3#b200', '/en/works/book/3#b240', '/en/works/book/3#b280'],
    ])
  })

  it('are what links of a text and notes lead to', async () => {
    const [first, , last] = await Promise.all(bookPages.map(get))
    if (!first || !last) throw new Error('pages are missing')
    expect(hrefs(first, '#b1 > .original > p a:not(.call)')).toEqual([
      '/en/works/book/3#b299',
      '#b2',
      '/en/works/saga/1/2#s129',
    ])
    expect(hrefs(last, '#b290 > .original > p a:not(.call)')).toEqual(['/en/works/book#b1'])
    expect(hrefs(last, '#b290 > .original .call')).toEqual(['/en/works/book#_en-fn-n'])
    expect(last.querySelector('details.note')).toBeNull()
    expect(first.getElementById('_en-fn-n')).not.toBeNull()
    expect(hrefs(first, '#_en-fn-n a')).toEqual(['#_en-fnref-n', '/en/works/book/3#_en-fnref-n-2'])
  })
})

describe('the page of a whole work', () => {
  it('holds all sections once, its IDs unique, its notes open, and is not for search engines', async () => {
    const page = await get('/es/imprimir/saga')
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(rowIds(page).filter((id) => /^\d-s/.test(id))).toHaveLength(140)
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect(hrefs(page, 'link[rel=canonical]')[0]).toMatch(/\/es\/obras\/saga$/)
    const book = await get('/en/print/book')
    expect(rowIds(book)).toHaveLength(300)
    expect(book.querySelectorAll('details.note[open]')).toHaveLength(2)
    expect(hrefs(book, '#b1 > .original > p a:not(.call)')[0]).toBe('#b299')
    expect(hrefs(await get('/en/works/book/2'), '.to-print a')).toEqual(['/en/print/book'])
  })
})

describe('in a browser', () => {
  it.each([
    ['/en/works/book#b299', '/en/works/book/3#b299'],
    ['/en/works/book#second-name', '/en/works/book/3#second-name'],
    ['/es/obras/book/3#b2', '/es/obras/book#b2'],
    ['/en/works/saga/1#s129', '/en/works/saga/1/2#s129'],
  ])('the old address %s leads on', async (from, to) => {
    await inBrowser(from, async (page) => {
      await page.waitForURL(site.origin + to)
      await page.waitForFunction(() => {
        const target = document.querySelector(':target')?.getBoundingClientRect()
        return target !== undefined && target.top < innerHeight && target.bottom >= 0
      })
    })
  })

  it('asks for the list of IDs only when a fragment names nothing on the page', async () => {
    await inBrowser('/en/works/book', async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
      await page.goto(`${site.origin}/en/works/book#b5`)
      await page.goto(`${site.origin}/en/works/book#nowhere`)
      await expect
        .poll(() => asked.filter((path) => path.startsWith('/parts/')))
        .toEqual(['/parts/book.json'])
      expect(page.url()).toBe(`${site.origin}/en/works/book#nowhere`)
    })
  })

  it('shows the first part where scripts do not run', async () => {
    await inBrowser(
      '/en/works/book#b299',
      async (page) => {
        expect(page.url()).toBe(`${site.origin}/en/works/book#b299`)
        expect(await page.locator('.contents a[href="/en/works/book/3#b280"]').count()).toBe(1)
      },
      { javaScriptEnabled: false },
    )
  })

  it.each([
    ['a desk', { width: 1280, height: 800 }],
    ['a tablet', { width: 820, height: 1100 }],
    ['a phone', { width: 390, height: 844 }],
  ])('is about as high before its rows are drawn as after, on %s', async (_name, viewport) => {
    await inBrowser(
      '/en/works/book/2',
      async (page) => {
        await page.evaluate(() => document.fonts.ready)
        const height = () => page.evaluate(() => document.documentElement.scrollHeight)
        const before = await height()
        await page.addStyleTag({ content: '.run { content-visibility: visible !important }' })
        const after = await height()
        expect(Math.abs(before / after - 1)).toBeLessThan(0.06)
      },
      { viewport, bypassCSP: true },
    )
  })

  it.each(['/en/works/book/2', '/es/imprimir/saga'])('axe finds nothing: %s', async (path) => {
    await inBrowser(path, async (page) => {
      for (const details of await page.locator('details').all()) {
        await details.evaluate((element: HTMLDetailsElement) => {
          element.open = true
        })
      }
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([])
    })
  })
})
