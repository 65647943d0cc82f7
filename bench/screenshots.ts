import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from '../e2e/browser.ts'
import { serveSite } from './serve.ts'

/** Takes a picture of each kind of page, in both interface languages, both themes and two widths. */
const folder = 'screenshots'
const pages = {
  library: { en: '/en', es: '/es' },
  news: { en: '/en/works/peru-2000', es: '/es/obras/peru-2000' },
  story: { en: '/en/works/la-llave-del-molino', es: '/es/obras/la-llave-del-molino' },
  'how-to': { en: '/en/works/paper-sundial', es: '/es/obras/paper-sundial' },
  essay: { en: '/en/works/how-bread-rises', es: '/es/obras/how-bread-rises' },
  poem: { en: '/en/works/mareas', es: '/es/obras/mareas' },
  sections: { en: '/en/works/la-escuela-del-rio', es: '/es/obras/la-escuela-del-rio' },
  section: {
    en: '/en/works/la-escuela-del-rio/02-el-invierno',
    es: '/es/obras/la-escuela-del-rio/02-el-invierno',
  },
  ...Object.fromEntries(
    ['stacked', 'original', 'translation', 'demand', 'blur'].map((view) => [
      `view-${view}`,
      {
        en: `/en/works/la-llave-del-molino?view=${view}`,
        es: `/es/obras/la-llave-del-molino?view=${view}`,
      },
    ]),
  ),
  print: { en: '/en/print/la-escuela-del-rio', es: '/es/imprimir/la-escuela-del-rio' },
  missing: { en: '/en/nowhere', es: '/es/nowhere' },
}
const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } }

await mkdir(folder, { recursive: true })
const site = await serveSite()
const path = findChromium()
const browser = await chromium.launch(path === undefined ? {} : { executablePath: path })
let taken = 0
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme, deviceScaleFactor: size === 'phone' ? 2 : 1 })
    for (const [name, paths] of Object.entries(pages)) {
      for (const [locale, address] of Object.entries(paths)) {
        await page.goto(site.origin + address, { waitUntil: 'load' })
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}-${locale}.png`) })
        taken++
      }
    }
    await page.close()
  }
}
await browser.close()
await site.stop()
process.stdout.write(`${taken} pictures are in ${folder}/.\n`)
