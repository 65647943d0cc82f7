import type { Version } from '#bitext/parse'
import { isPublishableImage, readImageSize } from './image-file.ts'
import { locate } from './link-destination.ts'
import { urlsIn, versionPath } from './link-targets.ts'

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
      if (destination?.kind !== 'image' || !(await isPublishableImage(content, destination.file))) continue
      images.set(destination.file, { file: destination.file, ...(await readImageSize(destination.file)) })
    }
  }
  return images
}
