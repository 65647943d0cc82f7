import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { isError } from '#bitext/finding'
import { loadLibrary } from '#store/content'
import { contentFolder } from '#store/content-folder'
import { type BuildScope, currentStamp, isBuilt, keepStamp, removeStamp } from './build-fingerprint.ts'
import { toText } from './check.ts'
import type { Command, Outcome } from './command.ts'
import { refuseArgs } from './read-args.ts'

/** `cotejo build`: the site for production, of every work without errors. */
export const build: Command = {
  usage: 'build',
  summary: 'Builds the site. Works with errors are left out, listed, and make the build fail.',
  options: [
    ['COTEJO_ORIGIN=…', 'in the environment: the address the site is published at, for links and feeds'],
  ],
  async run(args) {
    refuseArgs(args)
    return buildSite()
  },
}

/** Builds the site and says how it went: exit code 1 when it could not be built, or left works out. */
export async function buildSite(): Promise<Outcome> {
  const works = await loadLibrary(contentFolder())
  const findings = works.flatMap((loaded) => loaded.findings)
  const stamp = await currentStamp()
  await removeStamp()
  const exitCode = await runNext('build')
  if (exitCode !== 0) return { output: 'The site could not be built; see above.\n', exitCode: 1 }
  await keepStamp(stamp)
  if (findings.length === 0) return { output: '', exitCode: 0 }
  const left = works.filter(({ work }) => work === undefined).map(({ slug }) => slug)
  const ending = left.length > 0 ? `Left out, until their errors are mended: ${left.join(', ')}.\n` : ''
  const output = `\n${toText(findings, works.length)}${ending}`
  return { output, exitCode: findings.some(isError) ? 1 : 0 }
}

/**
 * Builds the site if it is not built, or out of date. What the build reports is printed.
 *
 * @returns whether there is a build that can be served
 */
export async function buildIfNeeded(scope: BuildScope): Promise<boolean> {
  if (await isBuilt(scope)) return true
  const { output, exitCode } = await buildSite()
  process.stdout.write(output)
  return exitCode === 0 || isBuilt(scope)
}

function runNext(command: string): Promise<number | null> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = { NEXT_TELEMETRY_DISABLED: '1', ...process.env, NODE_ENV: 'production' } as const
  const child = spawn(process.execPath, [next, command], { stdio: 'inherit', env })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  })
}
