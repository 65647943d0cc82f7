import { test as base, expect, type Page } from '@playwright/test'

/** What the console says of a broken policy, also before the page’s listeners run. */
const complaint = /content security policy|refused to|violates/i

/**
 * The test of this suite: every page of its browser context, document or app page, must run without an
 * error, keep its Content-Security-Policy, and ask no other host for anything.
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
    async ({ context, baseURL }, use) => {
      const faults: string[] = []
      const origin = new URL(baseURL ?? '').origin
      await context.exposeBinding('reportViolation', (_source, what: string) =>
        faults.push(`policy: ${what}`),
      )
      await context.addInitScript(() => {
        const { reportViolation } = window as unknown as { reportViolation: (what: string) => void }
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          reportViolation(`${violatedDirective} blocked ${blockedURI} ${sample}`)
        })
      })
      context.on('weberror', (error) => faults.push(`error: ${error.error().message}`))
      context.on('console', (message) => {
        if (complaint.test(message.text())) faults.push(`policy: ${message.text()}`)
      })
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`request to ${url.origin}`)
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

/** One page of each kind, by its path in each interface language; the works are in tests/fixtures/content. */
export const pages = {
  library: { en: '/en', es: '/es' },
  'filtered library': { en: '/en?level=A2', es: '/es?level=A2' },
  news: { en: '/en/works/last-ferry', es: '/es/obras/last-ferry' },
  story: { en: '/en/works/yellow-umbrella', es: '/es/obras/yellow-umbrella' },
  'how-to': { en: '/en/works/paper-boat', es: '/es/obras/paper-boat' },
  essay: { en: '/en/works/salt-sea', es: '/es/obras/salt-sea' },
  poem: { en: '/en/works/two-windows', es: '/es/obras/two-windows' },
  'work of sections': { en: '/en/works/the-garden', es: '/es/obras/the-garden' },
  section: {
    en: '/en/works/the-garden/02-water',
    es: '/es/obras/the-garden/02-water',
  },
  part: { en: '/en/works/lighthouse-log/2', es: '/es/obras/lighthouse-log/2' },
  missing: { en: '/en/nowhere', es: '/es/nowhere' },
} as const

/** The interface languages. */
export const locales = ['en', 'es'] as const
