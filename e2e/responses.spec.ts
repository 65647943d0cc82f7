import { expect, pages, test } from './fixtures.ts'

const work = pages.news.en

test('a page that the browser already has is not sent again', async ({ request }) => {
  const { etag } = (await request.get(work)).headers()
  expect(etag).toBeTruthy()
  const again = await request.get(work, { headers: { 'if-none-match': etag ?? '' } })
  expect(again.status()).toBe(304)
  expect((await again.body()).length).toBe(0)
  const other = await request.get(work, { headers: { 'if-none-match': 'W/"another"' } })
  expect(other.status()).toBe(200)
  expect(other.headers().etag).toBe(etag)
})

test('a page says the same in every encoding', async ({ request }) => {
  const plain = await request.get(work, { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers()['content-encoding']).toBeUndefined()
  const html = await plain.text()
  for (const [accepted, encoding] of [
    ['gzip, br', 'br'],
    ['gzip, br;q=0', 'gzip'],
  ] as const) {
    const response = await request.get(work, { headers: { 'accept-encoding': accepted } })
    expect(response.headers()['content-encoding']).toBe(encoding)
    expect(await response.text()).toBe(html)
  }
})
