import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Site, serveSite } from '../../bench/serve.ts'

let site: Site

// Into the folder of `npm start`, which has nothing to build afterwards.
beforeAll(async () => {
  site = await serveSite({ COTEJO_CONTENT: 'content', COTEJO_BUILD: '.next' })
}, 300_000)
afterAll(() => site?.stop())

it('serves a text at every URL of the sitemap, in both languages', async () => {
  const sitemap = await (await fetch(`${site.origin}/sitemap.xml`)).text()
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname)
  expect(paths).toEqual(expect.arrayContaining(['/en', '/es']))
  expect(paths.filter((path) => path.startsWith('/en/works/'))).not.toEqual([])
  expect(paths.filter((path) => path.startsWith('/es/obras/'))).not.toEqual([])
  for (const path of paths) {
    const response = await fetch(site.origin + path)
    expect(response.status, path).toBe(200)
    expect(await response.text(), path).toMatch(/<h1[\s>]/)
  }
})
