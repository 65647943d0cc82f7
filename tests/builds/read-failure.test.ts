import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Site, serveSite } from '../../bench/serve.ts'

const files = {
  'work/work.yaml': 'original: en\ndate: 2026-01-02\nlicence: CC-BY-4.0\nlevel: B1\ntags: [story]\n',
  'work/en.md': '---\ntitle: Lamp\n---\n\n<!-- #a1b2 -->\nThe lamp was on.\n',
  'work/es.md': '---\ntitle: Lámpara\n---\n\n<!-- #a1b2 -->\nLa lámpara estaba encendida.\n',
}

let folder: string
let content: string
let site: Site

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-read-'))
  content = join(folder, 'content')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true })
    await writeFile(join(content, path), text)
  }
  site = await serveSite({ COTEJO_CONTENT: content })
  // Without its prerendered form the server has to make a page from the content.
  for (const page of ['es', 'en/works/work']) await rm(`.next-builds/server/app/${page}.body`)
}, 300_000)
afterAll(async () => {
  await site?.stop()
  await rm(folder, { recursive: true })
})

it('shows the error page while the content cannot be read, and the page as soon as it can', async () => {
  await rename(content, `${content}-away`)
  const library = await fetch(`${site.origin}/es`)
  expect(library.status).toBe(500)
  expect(library.headers.get('cache-control')).toBe('no-store')
  const html = await library.text()
  expect(html).toContain('<html lang="es">')
  expect(html).toContain('No se ha podido cargar la página.')
  const work = await fetch(`${site.origin}/en/works/work`)
  expect(work.status).toBe(500)
  expect(await work.text()).toContain('We couldn’t load this page.')

  await rename(`${content}-away`, content)
  const again = await fetch(`${site.origin}/es`)
  expect(again.status).toBe(200)
  expect(await again.text()).toContain('Lámpara')
  const workAgain = await fetch(`${site.origin}/en/works/work`)
  expect(workAgain.status).toBe(200)
  expect(await workAgain.text()).toContain('La lámpara estaba encendida.')
})
