import { execFile } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { maxFileBytes } from '#bitext/decode'
import { heirsFileName, readHeirs } from '#bitext/heirs'
import { type Language, otherLanguage } from '#bitext/language'
import type { CommittedSection } from '#bitext/lost-ids'
import { parseVersion } from '#bitext/parse'
import { displayPath } from './content-folder.ts'

const run = promisify(execFile)

/**
 * A section as it is in the last commit of the git repository that its folder is in.
 *
 * @param folder of the section, absolute
 * @param original the language of the original
 * @returns `undefined` if there is no git, no repository, no commit, or no version in it
 */
export async function committedSection(
  folder: string,
  original: Language,
): Promise<CommittedSection | undefined> {
  const versionIn = async (language: Language) => {
    const path = join(folder, `${language}.md`)
    const source = await committedText(path)
    return { source, version: parseVersion(source ?? '', { language, file: displayPath(path) }) }
  }
  const [here, there, ids] = await Promise.all([
    versionIn(original),
    versionIn(otherLanguage(original)),
    committedText(join(folder, heirsFileName)),
  ])
  if (here.source === undefined && there.source === undefined) return undefined
  const { heirs } = readHeirs(ids ?? '', heirsFileName)
  return { original: here.version, translation: there.version, heirs }
}

/** The text of a file in the last commit, or `undefined`. */
async function committedText(path: string): Promise<string | undefined> {
  try {
    const args = ['-C', dirname(path), 'cat-file', 'blob', `HEAD:./${basename(path)}`]
    const { stdout } = await run('git', args, { env: ownEnvironment(), maxBuffer: maxFileBytes })
    return stdout
  } catch {
    return undefined // no git, no repository, no commit, a new file, or a file that is too large
  }
}

/** Git hooks set variables such as GIT_DIR, with which git would not look for the repository of the folder. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  ) as NodeJS.ProcessEnv
}
