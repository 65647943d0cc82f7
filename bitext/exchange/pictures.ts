import type { Element, Parents } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { DroppedContent } from './dropped-content.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'image/avif': 'avif',
}

/** Reads the file at a path relative to a text, or in the archive it comes in. */
export type ReadPicture = (path: string) => Uint8Array | undefined

/** Collects the images of an imported text. */
export class Pictures {
  /** The images by their new names. */
  readonly files = new Map<string, Uint8Array>()
  readonly #dropped: DroppedContent

  constructor(dropped: DroppedContent) {
    this.#dropped = dropped
  }

  /**
   * Adds an image.
   *
   * @param source its URL as written in the text
   * @param read reads a path relative to the text
   * @returns its new name, or `undefined` if it cannot be kept; images on the web are not, because
   *   published pages load nothing from other sites
   */
  take(source: string, read: ReadPicture): string | undefined {
    const picture = source.startsWith('data:') ? fromDataUrl(source) : fromContainer(source, read)
    if (!picture) {
      this.#dropped.add(
        /^https?:/i.test(source) ? 'pictures that are on the web' : 'pictures that are missing',
      )
      return undefined
    }
    const name = `picture-${fingerprint(picture.bytes)}.${picture.extension}`
    this.files.set(name, picture.bytes)
    return name
  }

  /** Adds every image of an element and rewrites its URL. The element is changed in place. */
  takeAll(root: Element, read: ReadPicture): void {
    visit(root, 'element', (node, index, parent: Parents | undefined) => {
      if (node.tagName !== 'img' || !parent || index === undefined) return undefined
      const name = this.take(String(node.properties.src ?? ''), read)
      if (name === undefined) {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      node.properties.src = name
      return undefined
    })
  }
}

interface Picture {
  readonly bytes: Uint8Array
  readonly extension: string
}

function fromDataUrl(url: string): Picture | undefined {
  const [, type = '', encoding = '', data = ''] =
    /^data:(image\/[a-z+]+)((?:;[^;,]*)*),([\s\S]*)$/i.exec(url) ?? []
  const extension = extensions[type.toLowerCase()]
  if (!extension || data === '') return undefined
  try {
    const bytes = /;base64$/i.test(encoding)
      ? Uint8Array.from(atob(data.replace(/\s/g, '')), (letter) => letter.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(data))
    return { extension, bytes }
  } catch {
    return undefined
  }
}

function fromContainer(path: string, read: ReadPicture): Picture | undefined {
  const [, ending = ''] = /\.([a-z0-9]+)$/i.exec(path.replace(/[?#].*$/, '')) ?? []
  const extension = ending.toLowerCase().replace('jpeg', 'jpg')
  const bytes = Object.values(extensions).includes(extension) ? read(path) : undefined
  return bytes && { bytes, extension }
}

/**
 * Hash of the content as 16 hexadecimal digits (FNV-1a from both ends), so that the same image is
 * stored once.
 */
function fingerprint(bytes: Uint8Array): string {
  let [forward, backward] = [0x811c9dc5, 0x811c9dc5 ^ bytes.length]
  for (let index = 0; index < bytes.length; index++) {
    forward = Math.imul(forward ^ (bytes[index] ?? 0), 0x01000193)
    backward = Math.imul(backward ^ (bytes[bytes.length - 1 - index] ?? 0), 0x01000193)
  }
  return [forward, backward].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
