import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'
import { findChromium, findFirefox } from './browser.ts'

/**
 * Finds or installs the browsers of the tests, and prints where they are. Chromium is required: an installed
 * one, else Debian’s package, else Playwright’s own. Firefox is an installed one or Debian’s package; without
 * it its tests are left out.
 */
print('Chromium', findChromium() ?? findPlaywrightsOwn() ?? installChromium())
print('Firefox', findFirefox() ?? installFirefox())

function print(name: string, path: string | undefined): void {
  process.stdout.write(`${name}: ${path ?? 'none, and none could be installed: its tests are left out'}\n`)
}

function findPlaywrightsOwn(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function installChromium(): string {
  if (installDebianPackage('chromium')) {
    const path = findChromium()
    if (path) return path
  }
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' })
  const path = findPlaywrightsOwn()
  if (path) return path
  process.stderr.write('No Chromium for the tests. Install one, or set COTEJO_BROWSER to its path.\n')
  process.exit(1)
}

function installFirefox(): string | undefined {
  if (process.env.COTEJO_FIREFOX === '' || process.platform === 'win32') return undefined
  return installDebianPackage('firefox-esr') ? findFirefox() : undefined
}

/** Whether apt-get could install a package; it needs root, or sudo without a password. */
function installDebianPackage(name: string): boolean {
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
