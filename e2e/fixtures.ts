import { test as base, expect, type Page } from '@playwright/test'

/** What a browser says of a broken policy, or of a page that fails. */
const complaint = /content security policy|refused to|violates/i

/**
 * The test of this suite: every page it opens must run without an error, keep its
 * Content-Security-Policy, and ask no other host for anything.
 */
export const test = base.extend<{ watched: undefined; ready: undefined }>({
  ready: [
    async ({ page }, use) => {
      // The page’s script starts when the text is painted; nobody is faster than that, but a test may be.
      const started = () => page.locator('html:not([data-js=""])').waitFor({ state: 'attached' })
      const goto = page.goto.bind(page)
      const reload = page.reload.bind(page)
      page.goto = async (...args) => {
        const response = await goto(...args)
        await started()
        return response
      }
      page.reload = async (...args) => {
        const response = await reload(...args)
        await started()
        return response
      }
      await use(undefined)
    },
    { auto: true },
  ],
  watched: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
      page.on('console', (message) => {
        if (complaint.test(message.text())) faults.push(`policy: ${message.text()}`)
      })
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== new URL(baseURL ?? '').origin) {
          faults.push(`request to ${url.origin}`)
        }
      })
      await use(undefined)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

/** What is on the clipboard; nothing where Firefox refuses to read it at first, right after the page has copied. */
export function clipboard(page: Page): Promise<string | undefined> {
  return page.evaluate(() => navigator.clipboard.readText().catch(() => undefined))
}

/** One page of each kind, by its path in each interface language. */
export const pages = {
  library: { en: '/en', es: '/es' },
  'filtered library': { en: '/en/level/A2', es: '/es/nivel/A2' },
  news: { en: '/en/works/peru-2000', es: '/es/obras/peru-2000' },
  story: { en: '/en/works/la-llave-del-molino', es: '/es/obras/la-llave-del-molino' },
  'how-to': { en: '/en/works/paper-sundial', es: '/es/obras/paper-sundial' },
  essay: { en: '/en/works/how-bread-rises', es: '/es/obras/how-bread-rises' },
  poem: { en: '/en/works/mareas', es: '/es/obras/mareas' },
  'work of sections': { en: '/en/works/la-escuela-del-rio', es: '/es/obras/la-escuela-del-rio' },
  section: {
    en: '/en/works/la-escuela-del-rio/02-el-invierno',
    es: '/es/obras/la-escuela-del-rio/02-el-invierno',
  },
  missing: { en: '/en/nowhere', es: '/es/nowhere' },
} as const

/** The interface languages. */
export const locales = ['en', 'es'] as const
