import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decode, fileTooLarge, maxFileBytes } from '#bitext/decode'
import { type HeirsFile, heirsFileName, readHeirs } from '#bitext/heirs'
import { displayPath } from './content-folder.ts'

/**
 * Reads the `ids.yaml` of a section.
 *
 * @param folder of the section, absolute
 * @returns a file without lines if there is none
 */
export async function readHeirsFile(folder: string): Promise<HeirsFile> {
  const path = join(folder, heirsFileName)
  const file = displayPath(path)
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return readHeirs('', file)
  const text = found.size > maxFileBytes ? fileTooLarge(found.size, file) : decode(await readFile(path), file)
  return typeof text === 'string' ? readHeirs(text, file) : { ...readHeirs('', file), findings: [text] }
}
