import { expect, pages, test } from './fixtures.ts'

const work = pages.news.en

test('a page that the browser already has is not sent again', async ({ request }) => {
  const { etag } = (await request.get(work)).headers()
  const again = await request.get(work, { headers: { 'if-none-match': etag ?? '' } })
  expect(again.status()).toBe(304)
  expect((await again.body()).length).toBe(0)
  const other = await request.get(work, { headers: { 'if-none-match': 'W/"another"' } })
  expect(other.status()).toBe(200)
})

test('a page comes in its smallest form once that is made, and says the same', async ({ request }) => {
  const plain = await request.get(work, { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers()['content-encoding']).toBeUndefined()
  const html = await plain.text()
  await expect(async () => {
    const small = await request.get(work, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(await small.text()).toBe(html)
    expect(small.headers()['content-encoding']).toBe('br')
    expect(Number(small.headers()['content-length'])).toBeLessThan(html.length / 3)
  }).toPass()
  const zipped = await request.get(work, { headers: { 'accept-encoding': 'gzip, br;q=0' } })
  expect(zipped.headers()['content-encoding']).toBe('gzip')
  expect(await zipped.text()).toBe(html)
})
