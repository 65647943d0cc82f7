import { resolve } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findChromium, findFirefox } from './e2e/browser.ts'

/** The works that the tests read; publishing another work changes no test. */
const fixtureLibrary = 'tests/fixtures/content'
const port = Number(process.env.COTEJO_E2E_PORT ?? 3210)
/** The build of the tests is not the one that `npm start` serves; specs that start commands inherit this. */
process.env.COTEJO_BUILD = '.next-e2e'
const executablePath = findChromium()
process.env.COTEJO_FIREFOX = findFirefox() ?? '' // read by e2e/firefox-relay.ts
/** A Firefox as its users have it, over WebDriver BiDi. */
const firefox = {
  name: 'firefox',
  use: {
    browserName: 'firefox' as const,
    channel: 'moz-firefox',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: resolve('e2e/firefox.sh') },
  },
  testMatch: /(reading|views|reader-tools)\.spec\.ts$/,
}
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
    env: { PORT: String(port), COTEJO_CONTENT: fixtureLibrary },
    timeout: 300_000,
    reuseExistingServer: !process.env.CI,
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'] }, testIgnore: '**/without-javascript.spec.ts' },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      // What does not depend on the size of the window, or on touch, is tested once.
      testIgnore:
        /(without-javascript|metadata|responses|app-pages|edit-mode-access|heirs|interface-language|reader-data-upgrade|reader-data-file|accessibility-tree)\.spec\.ts$/,
    },
    {
      name: 'without JavaScript',
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
      testMatch: '**/without-javascript.spec.ts',
    },
    ...(process.env.COTEJO_FIREFOX === '' ? [] : [firefox]),
  ],
})
