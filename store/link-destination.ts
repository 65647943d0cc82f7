import { dirname, extname, relative, resolve, sep } from 'node:path'
import { languages } from '#bitext/language'
import { parseLocalUrl } from '#bitext/local-url'

/** Where a relative URL in a text leads: to a section, or a paragraph of one; or to an image. */
export type Destination =
  | { kind: 'section'; work: string; section: string | undefined; id: string; file: string }
  | { kind: 'image'; work: string; path: string; file: string }

/** The media types of the images that a text may show, by file extension. */
export const imageTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}

/**
 * Finds out where a relative URL in a Markdown file leads. It goes by names only: the destination may
 * not exist.
 *
 * @param content the content folder, absolute
 * @param from the Markdown file, absolute
 * @param url as the author wrote it
 * @returns `undefined` for a URL with a protocol, one that leaves the content folder, and other kinds of file
 */
export function locate(content: string, from: string, url: string): Destination | undefined {
  const local = parseLocalUrl(url)
  if (!local) return undefined
  const target = local.path === '' ? from : resolve(dirname(from), local.path)
  const [work, ...rest] = relative(content, target).split(sep)
  if (!work || work === '..') return undefined

  if (Object.hasOwn(imageTypes, extname(target).toLowerCase())) {
    const isSameWork = relative(content, from).split(sep)[0] === work
    return isSameWork ? { kind: 'image', work, path: rest.join('/'), file: target } : undefined
  }
  const last = rest.at(-1) ?? ''
  const isVersion = languages.some((language) => last === `${language}.md`)
  const folders = isVersion ? rest.slice(0, -1) : rest
  if (folders.length > 1 || extname(folders.at(-1) ?? '') !== '') return undefined
  return { kind: 'section', work, section: folders[0], id: local.fragment, file: target }
}
