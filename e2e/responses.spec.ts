import { expect, test } from './fixtures.ts'

const work = '/en/works/peru-2000'

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

test('a page is compressed as the browser accepts, and is the same text', async ({ request }) => {
  const get = (encoding: string) => request.get(work, { headers: { 'accept-encoding': encoding } })
  const plain = await get('identity')
  expect(plain.headers()['content-encoding']).toBeUndefined()
  const html = await plain.text()
  const brotli = await get('gzip, br')
  expect(brotli.headers()['content-encoding']).toBe('br')
  expect(await brotli.text()).toBe(html)
  const gzip = await get('gzip, br;q=0')
  expect(gzip.headers()['content-encoding']).toBe('gzip')
  expect(await gzip.text()).toBe(html)
})
