import { readFile } from 'node:fs/promises'
import { imageSize } from 'image-size'
import type { Version } from '#bitext/parse'
import { locate } from './link-destination.ts'
import { urlsIn, versionPath } from './link-targets.ts'
import { isInside } from './text-file.ts'

/** An image in the folder of a work. */
export interface Image {
  /** Absolute path. */
  readonly file: string
  /** In pixels; `undefined` if the file does not tell. */
  readonly width: number | undefined
  /** In pixels; `undefined` if the file does not tell. */
  readonly height: number | undefined
}

/**
 * The images that the versions of a section show, by absolute path.
 *
 * @param content the content folder, absolute
 * @param folder of the section, absolute
 */
export async function findImages(
  content: string,
  folder: string,
  versions: readonly Version[],
): Promise<Map<string, Image>> {
  const images = new Map<string, Image>()
  for (const version of versions) {
    for (const url of urlsIn(version)) {
      const destination = locate(content, versionPath(folder, version), url)
      if (destination?.kind !== 'image' || !(await isInside(content, destination.file))) continue
      images.set(destination.file, { file: destination.file, ...(await sizeOf(destination.file)) })
    }
  }
  return images
}

async function sizeOf(file: string): Promise<Pick<Image, 'width' | 'height'>> {
  const bytes = await readFile(file)
  try {
    const { width, height } = imageSize(bytes)
    return { width, height }
  } catch {
    return { width: undefined, height: undefined }
  }
}
