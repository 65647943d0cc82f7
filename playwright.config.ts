import { defineConfig, devices } from '@playwright/test'
import { getBrowser } from './e2e/browser.ts'

const port = Number(process.env.COTEJO_E2E_PORT ?? 3210)
process.env.COTEJO_BROWSER ??= getBrowser().path ?? ''
const executablePath = process.env.COTEJO_BROWSER
const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
}

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  reporter: [['list']],
  use: { baseURL: `http://localhost:${port}`, trace: 'on-first-retry', launchOptions },
  webServer: {
    command: 'npm start',
    url: `http://localhost:${port}/robots.txt`,
    env: { PORT: String(port) },
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] }, testIgnore: '**/without-javascript.spec.ts' },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      testIgnore: '**/without-javascript.spec.ts',
    },
    {
      name: 'without JavaScript',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
      testMatch: '**/without-javascript.spec.ts',
    },
  ],
})
