import { gzipSync } from 'node:zlib'
import { expect, pages, test } from './fixtures.ts'

const reading = Object.entries(pages).filter(([kind]) => !kind.includes('library') && kind !== 'missing')

for (const [kind, paths] of reading) {
  test(`is prerendered, with a policy: ${kind}`, async ({ request }) => {
    for (const path of Object.values(paths)) {
      const response = await request.get(path)
      expect(response.status()).toBe(200)
      expect(response.headers()['x-nextjs-cache']).toBe('HIT')
      const policy = response.headers()['content-security-policy'] ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
    }
  })
}

test('every page sends the usual headers', async ({ request }) => {
  for (const { en } of Object.values(pages)) {
    const headers = (await request.get(en)).headers()
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-/)
    expect(headers['set-cookie']).toBeUndefined()
  }
})

test('everything is compressed', async ({ request }) => {
  for (const { en } of Object.values(pages)) {
    const response = await request.get(en, { headers: { 'accept-encoding': 'br' } })
    expect(response.headers()['content-encoding'], en).toBe('br')
  }
})

test('pages name their counterparts, themselves and their picture', async ({ page, request, baseURL }) => {
  await page.goto(pages.story.es)
  const href = (selector: string) => page.locator(`head ${selector}`).getAttribute('href')
  expect(await href('link[rel=canonical]')).toMatch(/\/es\/obras\/yellow-umbrella$/)
  expect(await href('link[hreflang=en]')).toMatch(/\/en\/works\/yellow-umbrella$/)
  expect(await href('link[hreflang=x-default]')).toMatch(/\/en\/works\/yellow-umbrella$/)
  const picture = await page.locator('head meta[property="og:image"]').getAttribute('content')
  const response = await request.get(`${baseURL}${new URL(picture ?? '').pathname}`)
  expect(response.headers()['content-type']).toBe('image/png')
  expect((await response.body()).length).toBeGreaterThan(5000)
})

test('structured data name original and translation', async ({ page }) => {
  await page.goto(pages.story.en)
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  const [original, translation] = data['@graph']
  expect(original).toMatchObject({
    '@type': 'Article',
    inLanguage: 'es',
    workTranslation: { '@id': translation['@id'] },
  })
  expect(translation).toMatchObject({ inLanguage: 'en', translationOfWork: { '@id': original['@id'] } })
})

test('sitemap, feeds, robots and manifest hold together', async ({ request, baseURL, page }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address]) => new URL(address ?? '').pathname,
  )
  expect(addresses).toContain('/es/obras/two-windows')
  expect(addresses).toContain('/en/works/the-garden/03-shade')
  for (const path of addresses) expect((await request.get(path)).status(), path).toBe(200)
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
  for (const locale of ['en', 'es']) {
    const feed = await request.get(`/${locale}/feed.xml`)
    expect(feed.headers()['content-type']).toContain('application/atom+xml')
    await page.goto(`/${locale}`)
    const works = await page.locator('.work').count()
    expect(works).toBeGreaterThan(0)
    const parsed = await page.evaluate(
      (text) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml')
        return {
          errors: xml.querySelectorAll('parsererror').length,
          entries: xml.querySelectorAll('entry').length,
        }
      },
      await feed.text(),
    )
    expect(parsed).toEqual({ errors: 0, entries: works })
  }
  const manifest = await (await request.get('/manifest.webmanifest')).json()
  for (const { src } of manifest.icons) expect((await request.get(`${baseURL}${src}`)).status()).toBe(200)
})

test('a reading page loads no more than 15 kB of script', async ({ page }) => {
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(pages.news.en, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  expect(scripts.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(15_000)
})

test('every pair is in the first HTML, in both languages', async ({ request, page }) => {
  const html = await (await request.get(pages.news.en)).text()
  await page.goto(pages.news.en)
  const ids = await page.locator('.pair[id]').evaluateAll((pairs) => pairs.map((pair) => pair.id))
  expect(ids.length).toBeGreaterThanOrEqual(30)
  for (const id of ids) expect(html).toContain(`id="${id}"`)
  expect(html.match(/<div class="original" lang="en">/g)).toHaveLength(ids.length + 1)
  expect(html.match(/<div class="translation" lang="es">/g)).toHaveLength(ids.length + 1)
})
