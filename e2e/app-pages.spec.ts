import { expect, locales, test } from './fixtures.ts'

const editors = { en: '/en/align/el-farol', es: '/es/alinear/el-farol' } as const

for (const locale of locales) {
  test(`without edit mode there is no alignment editor: ${locale}`, async ({ request }) => {
    const nowhere = await request.get(`/${locale}/nowhere`)
    for (const path of [editors[locale], `${editors[locale]}/section`, `${editors[locale]}?token=x`]) {
      const response = await request.get(path)
      expect(response.status()).toBe(404)
      expect(await response.text()).toBe(await nowhere.text())
      expect(response.headers()['content-security-policy']).toBe(nowhere.headers()['content-security-policy'])
    }
    expect((await request.get('/align/el-farol')).status()).toBe(404)
  })
}
