import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * The name with which git records what a person does in a folder.
 *
 * @returns `undefined` when git has none, or is not there
 */
export async function gitUserName(folder: string): Promise<string | undefined> {
  try {
    const { stdout } = await run('git', ['config', 'user.name'], { cwd: folder })
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
