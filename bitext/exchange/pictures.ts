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

/** What a path beside a text, or in the container it comes in, holds. */
export type ReadPicture = (path: string) => Uint8Array | undefined

/** The pictures that a text brings with it. */
export class Pictures {
  /** By the name they now have. */
  readonly files = new Map<string, Uint8Array>()
  readonly #leftOut: DroppedContent

  constructor(dropped: DroppedContent) {
    this.#leftOut = dropped
  }

  /**
   * Takes a picture in.
   *
   * @param source where the text says it is
   * @param read what a path beside the text holds
   * @returns the name it now has; `undefined` when it cannot be kept: a reader’s browser asks nobody else
   */
  take(source: string, read: ReadPicture): string | undefined {
    const picture = source.startsWith('data:') ? fromDataUrl(source) : fromContainer(source, read)
    if (!picture) {
      this.#leftOut.add(
        /^https?:/i.test(source) ? 'pictures that are on the web' : 'pictures that are missing',
      )
      return undefined
    }
    const name = `picture-${fingerprint(picture.bytes)}.${picture.extension}`
    this.files.set(name, picture.bytes)
    return name
  }

  /** Takes in every picture of an element, which is changed. */
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

/** Sixteen hexadecimal digits of the bytes (FNV-1a from both ends), so that one picture is one file. */
function fingerprint(bytes: Uint8Array): string {
  let [forward, backward] = [0x811c9dc5, 0x811c9dc5 ^ bytes.length]
  for (let index = 0; index < bytes.length; index++) {
    forward = Math.imul(forward ^ (bytes[index] ?? 0), 0x01000193)
    backward = Math.imul(backward ^ (bytes[bytes.length - 1 - index] ?? 0), 0x01000193)
  }
  return [forward, backward].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
