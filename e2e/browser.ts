import { accessSync, constants } from 'node:fs'

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const firefoxNames = ['firefox-esr', 'firefox']
const chromiumElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The Chromium or Chrome that the tests run in: the one `COTEJO_BROWSER` points to, else an installed one.
 * Installs nothing; `npm run browsers` does.
 *
 * @returns its path, or nothing if only Playwright’s own can be there, which Playwright finds by itself
 */
export function findChromium(): string | undefined {
  return process.env.COTEJO_BROWSER || findExecutable(chromiumNames, chromiumElsewhere)
}

/**
 * The Firefox that the tests run in: the one `COTEJO_FIREFOX` points to (empty for none), else an installed
 * one. Not Playwright’s own, which is a separate build and a large download. Installs nothing.
 *
 * @returns its path, or nothing if there is none
 */
export function findFirefox(): string | undefined {
  const given = process.env.COTEJO_FIREFOX
  if (given !== undefined) return given === '' ? undefined : given
  if (process.platform === 'win32') return undefined // a shell script starts it
  return findExecutable(firefoxNames)
}

function findExecutable(names: readonly string[], elsewhere: readonly string[] = []): string | undefined {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const candidates = [...folders.flatMap((folder) => names.map((name) => `${folder}/${name}`)), ...elsewhere]
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}
