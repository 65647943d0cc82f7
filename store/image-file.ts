import { open, stat } from 'node:fs/promises'
import { imageSize } from 'image-size'
import { ignoreMissing, isInside } from './text-file.ts'

/** The largest image that a text may show, in bytes. */
export const maxImageBytes = 20 * 1024 * 1024
/** The size of an image is in its first bytes. */
const headerBytes = 256 * 1024

/**
 * Whether a path is an image that can be published: a regular file inside the content folder, symbolic links
 * resolved, that is not too large. Not a folder, and not a pipe, which could be read for ever.
 */
export async function isPublishableImage(content: string, file: string): Promise<boolean> {
  if (!(await isInside(content, file))) return false
  const stats = await stat(file).catch(ignoreMissing)
  return (stats?.isFile() ?? false) && (stats?.size ?? 0) <= maxImageBytes
}

/** Width and height of an image in pixels; `undefined` if the file does not tell. */
export async function readImageSize(
  file: string,
): Promise<{ width: number | undefined; height: number | undefined }> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytes), 0, headerBytes, 0)
    const { width, height } = imageSize(buffer.subarray(0, bytesRead))
    return { width, height }
  } catch {
    return { width: undefined, height: undefined }
  } finally {
    await handle.close()
  }
}
