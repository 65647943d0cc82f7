import { dirname, extname, relative, resolve, sep } from 'node:path'
import { languages } from '#bitext/language'
import { parseLocalUrl } from '#bitext/local-url'

/** Where a relative address in a text leads: to a section (or a paragraph of it), or to an image. */
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
 * Reads a relative address in a Markdown file as a place in the library. It looks at names only:
 * whether the place exists is for the caller to see.
 *
 * @param content the content folder, absolute
 * @param from the Markdown file the address stands in, absolute
 * @param url as the author wrote it
 * @returns `undefined` for an address with a protocol, one outside the content folder, or another kind of file
 */
export function locate(content: string, from: string, url: string): Destination | undefined {
  const address = parseLocalUrl(url)
  if (!address) return undefined
  const target = address.path === '' ? from : resolve(dirname(from), address.path)
  const [work, ...rest] = relative(content, target).split(sep)
  if (!work || work === '..') return undefined

  if (Object.hasOwn(imageTypes, extname(target).toLowerCase())) {
    const sameWork = relative(content, from).split(sep)[0] === work
    return sameWork ? { kind: 'image', work, path: rest.join('/'), file: target } : undefined
  }
  const last = rest.at(-1) ?? ''
  const namesVersion = languages.some((language) => last === `${language}.md`)
  const folders = namesVersion ? rest.slice(0, -1) : rest
  if (folders.length > 1 || extname(folders.at(-1) ?? '') !== '') return undefined
  return { kind: 'section', work, section: folders[0], id: address.fragment, file: target }
}
