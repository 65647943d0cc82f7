import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { isError } from '#bitext/finding'
import { loadLibrary } from '#store/content'
import { contentFolder } from '#store/content-folder'
import {
  type BuildScope,
  currentFingerprint,
  isBuilt,
  removeFingerprint,
  saveFingerprint,
} from './build-fingerprint.ts'
import { toText } from './check.ts'
import type { Command, Outcome } from './command.ts'
import { rejectArgs } from './read-args.ts'

/** `cotejo build`: builds the site for production. */
export const build: Command = {
  usage: 'build',
  summary: 'Builds the site. Works with errors are listed and left out, and the exit code is then 1.',
  options: [
    ['COTEJO_ORIGIN=…', 'environment variable: the origin of the published site, for links and feeds'],
  ],
  async run(args) {
    rejectArgs(args)
    return buildSite()
  },
}

/** Builds the site. The exit code is 1 if it could not be built, or if works were left out. */
export async function buildSite(): Promise<Outcome> {
  const works = await loadLibrary(contentFolder())
  const findings = works.flatMap((loaded) => loaded.findings)
  const fingerprint = await currentFingerprint()
  await removeFingerprint()
  const exitCode = await runNext('build')
  if (exitCode !== 0) return { output: 'The build failed; see the messages above.\n', exitCode: 1 }
  await saveFingerprint(fingerprint)
  if (findings.length === 0) return { output: '', exitCode: 0 }
  const omitted = works.filter(({ work }) => work === undefined).map(({ slug }) => slug)
  const ending = omitted.length > 0 ? `Left out until their errors are fixed: ${omitted.join(', ')}.\n` : ''
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
