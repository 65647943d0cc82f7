import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createRequire } from 'node:module'

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const firefoxNames = ['firefox-esr', 'firefox']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A browser for the tests, and how it was come by. */
export interface Browser {
  /** Absent for Playwright’s own, which it finds by itself. */
  readonly path: string | undefined
  readonly how: string
}

/**
 * Finds a browser for the tests, or gets one: an installed Chromium or Chrome (`COTEJO_BROWSER` names
 * one), else Debian’s package where apt is at hand, else Playwright’s own.
 *
 * @throws {Error} when none of these works
 */
export function getBrowser(): Browser {
  const named = process.env.COTEJO_BROWSER
  if (named) return { path: named, how: `the browser COTEJO_BROWSER names, ${named}` }
  const installed = findInstalled(chromiumNames)
  if (installed) return { path: installed, how: `the installed ${installed}` }
  if (installByApt('chromium')) {
    const path = findInstalled(chromiumNames)
    if (path) return { path, how: `${path}, just installed from Debian’s packages` }
  }
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
  if (status === 0) return { path: undefined, how: 'Playwright’s own Chromium, just installed' }
  throw new Error('No browser for the tests: install Chromium or Chrome, or name one in COTEJO_BROWSER.')
}

/**
 * Finds Firefox for the tests, or gets Debian’s package where apt is at hand; `COTEJO_FIREFOX` names
 * another one, or is empty for none. Playwright’s own is a build apart, and larger than all else here.
 *
 * @returns its path, or nothing where there is none
 */
export function getFirefox(): string | undefined {
  const named = process.env.COTEJO_FIREFOX
  if (named !== undefined) return named === '' ? undefined : named
  if (process.platform === 'win32') return undefined // it is started by a shell script
  return (
    findInstalled(firefoxNames) ?? (installByApt('firefox-esr') ? findInstalled(firefoxNames) : undefined)
  )
}

function findInstalled(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => `${folder}/${name}`)),
    ...(names === chromiumNames ? elsewhere : []),
  ]
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

function installByApt(name: string): boolean {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...args: string[]) => {
    const [command = '', ...rest] = [...prefix, 'apt-get', '-y', '-q', ...args]
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  try {
    run('update')
    run('install', '--no-install-recommends', name)
    return true
  } catch {
    return false
  }
}
