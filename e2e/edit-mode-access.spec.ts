import { request } from 'node:http'
import { expect, test } from './edit-session.ts'

/** The status of a request with headers that a browser would not let a page set. */
function statusFor(
  path: string,
  headers: Record<string, string>,
  base?: string,
): Promise<number | undefined> {
  return new Promise((done, failed) => {
    const sent = request(new URL(path, base), { headers }, (response) => {
      response.resume()
      done(response.statusCode)
    })
    sent.once('error', failed).end()
  })
}

test.beforeEach(async ({ page, editing }) => {
  await page.goto(editing.url)
  await expect(page.getByRole('group', { name: /^(Row|Fila) 1,/ })).toBeFocused()
})

test('the address works once', async ({ page, editing, browser }) => {
  expect(page.url()).not.toContain('token')
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const other = await browser.newContext()
  const second = await other.newPage()
  const response = await second.goto(editing.url)
  expect(response?.status()).toBe(403)
  await expect(second.getByText('Run “cotejo align --edit” again')).toBeVisible()
  await other.close()
  await page.goto(editing.url)
  await page.getByRole('link', { name: 'Go to the page' }).click()
  await expect(page.getByRole('group', { name: /^Row 1,/ })).toBeFocused()
})

test('without the cookie there is no page, and no action does anything', async ({
  page,
  editing,
  playwright,
}) => {
  const sent = page.waitForRequest(
    (one) => one.method() === 'POST' && one.postData()?.includes('rows') === true,
  )
  const before = await editing.read('en')
  await page.getByRole('button', { name: 'Merge with next' }).click()
  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  )
  await page.getByRole('button', { name: 'Save' }).click()
  const save = await sent
  const stranger = await playwright.request.newContext()
  const headers = await save.allHeaders()
  delete headers.cookie
  delete headers['content-length']
  const body = save.postDataBuffer() ?? ''
  const refused = await stranger.post(save.url(), { headers, data: body })
  expect(await refused.text()).toContain('"reason":"refused"')
  expect(await editing.read('en')).toBe(before)
  expect((await stranger.get(page.url())).status()).toBe(403)
  expect((await stranger.post(page.url())).status()).not.toBe(200)
  await stranger.dispose()
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved' })).toContainText('not responding')
})

test('a foreign host or origin is refused', async ({ page }) => {
  const { host } = new URL(page.url())
  expect(await statusFor(page.url(), { host })).toBe(403) // it has no cookie
  expect(await statusFor(page.url(), { host: 'attacker.example' })).toBe(421)
  expect(await statusFor('/fonts/inter-5.3.0-400-700.woff2', { host: 'attacker.example' }, page.url())).toBe(
    421,
  )
  const origin = 'https://attacker.example'
  expect(await statusFor('/icon.svg', { host, origin }, page.url())).toBe(403)
  expect(await statusFor('/icon.svg', { host }, page.url())).toBe(200)
})

test('the policy allows the scripts of one response only, and no inline styles', async ({ page }) => {
  const policies: string[] = []
  for (let time = 0; time < 2; time++) {
    const response = await page.request.get(page.url())
    const policy = response.headers()['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    const html = await response.text()
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}' 'strict-dynamic'; style-src 'self';`)
    expect(policy).not.toContain('unsafe')
    expect(html).toContain(`nonce="${nonce}"`)
    expect(html).not.toMatch(/ style="|<style| on[a-z]+="/)
    policies.push(policy)
  }
  expect(policies[0]).not.toBe(policies[1])
})

test('only this work can be opened', async ({ page }) => {
  for (const path of ['/en/align/dos-cuartos', '/es/align/el-farol', '/en/align/el-farol/nothing']) {
    expect((await page.request.get(path)).status()).toBe(404)
  }
})
