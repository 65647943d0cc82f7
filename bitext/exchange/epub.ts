import type { Element as HtmlElement, Root as HtmlRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { visit } from 'unist-util-visit'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toString as textOf } from 'xast-util-to-string'
import { type Archive, unpack } from './archive.ts'
import { DroppedContent } from './dropped-content.ts'
import { htmlToChapter } from './html-to-chapter.ts'
import { type ImportedChapter, type ImportedText, UnreadableFileError } from './imported-text.ts'
import { Pictures } from './pictures.ts'
import { rejectPathologicalHtml } from './reject-pathological-html.ts'

/** Algorithms that obfuscate fonts only and leave the text readable. */
const fontObfuscation = ['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']

/**
 * Imports an EPUB 2 or 3: each document of the reading order that contains text becomes a chapter;
 * covers, title pages and tables of contents are skipped.
 *
 * @param bytes the file
 * @param name the name of the file in error messages
 * @throws {UnreadableFileError} if it is damaged, protected or not an EPUB
 */
export function readEpub(bytes: Uint8Array, name: string): ImportedText {
  const archive = unpack(bytes, name)
  rejectProtected(archive, name)
  const container = xml(archive, 'META-INF/container.xml', name)
  const opfPath = elements(container, 'rootfile').map((node) => node.attributes['full-path'])[0]
  if (!opfPath)
    throw new UnreadableFileError(
      `${name} is not an EPUB: its container.xml names no package document. ${convertAgain}`,
    )
  const opf = xml(archive, opfPath, name)
  const dropped = new DroppedContent()
  const pictures = new Pictures(dropped)
  const chapters: ImportedChapter[] = []
  let notes = 0
  for (const href of readingOrder(opf)) {
    const chapter = readChapter(archive, resolve(opfPath, href), name, { pictures, dropped, notes })
    if (!chapter) continue
    chapters.push(chapter)
    notes += chapter.notes
  }
  if (chapters.length === 0) throw new UnreadableFileError(`${name} contains no text that can be read.`)
  const metadata = (tag: string) => elements(opf, tag).map((node) => textOf(node).trim())[0] || undefined
  return {
    title: metadata('dc:title'),
    subtitle: undefined,
    author: metadata('dc:creator'),
    language: metadata('dc:language'),
    chapters,
    pictures: pictures.files,
    dropped: dropped.counts,
  }
}

const convertAgain =
  'Open it in an e-book program such as Calibre, convert it to EPUB again and import the result.'

function rejectProtected(archive: Archive, name: string): void {
  const encryption = archive.get('META-INF/encryption.xml')
  if (archive.has('META-INF/rights.xml') || archive.has('META-INF/sinf.xml')) {
    throw new UnreadableFileError(`${name} is protected against copying (DRM) and cannot be imported.`)
  }
  if (!encryption) return
  const methods = elements(parseXml(encryption, name), 'EncryptionMethod', 'enc:EncryptionMethod')
  if (methods.some((node) => !fontObfuscation.includes(node.attributes.Algorithm ?? ''))) {
    throw new UnreadableFileError(`${name} is protected against copying (DRM) and cannot be imported.`)
  }
}

function xml(archive: Archive, path: string, name: string): Root {
  const bytes = archive.get(path)
  if (!bytes)
    throw new UnreadableFileError(`${name} is not a complete EPUB: ${path} is missing. ${convertAgain}`)
  return parseXml(bytes, name)
}

/**
 * Parses XML. The parser knows only the predefined entities, so none can fetch a file or expand
 * without end.
 */
function parseXml(bytes: Uint8Array, name: string): Root {
  try {
    return fromXml(new TextDecoder().decode(bytes).replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, ''))
  } catch (cause) {
    throw new UnreadableFileError(`${name} is broken: its package files are not valid XML. ${convertAgain}`, {
      cause,
    })
  }
}

function elements(root: Root, ...names: readonly string[]): Element[] {
  const found: Element[] = []
  visit(root, 'element', (node) => {
    if (names.includes(node.name)) found.push(node)
  })
  return found
}

/** The documents in reading order, as paths relative to the package document. */
function readingOrder(opf: Root): string[] {
  const items = new Map(
    elements(opf, 'item', 'opf:item').map((node) => [node.attributes.id, node.attributes]),
  )
  return elements(opf, 'itemref', 'opf:itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes.idref)
    const isText = /html/.test(item?.['media-type'] ?? '')
    const isContents = /\bnav\b/.test(item?.properties ?? '')
    return item?.href && isText && !isContents ? [item.href] : []
  })
}

/** Resolves a path against another one inside the archive; it cannot leave the archive. */
function resolve(from: string, href: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of decode(href.replace(/[?#].*$/, '')).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function readChapter(
  archive: Archive,
  path: string,
  name: string,
  book: { pictures: Pictures; dropped: DroppedContent; notes: number },
): ImportedChapter | undefined {
  const bytes = archive.get(path)
  if (!bytes) {
    throw new UnreadableFileError(
      `${name} is not a complete EPUB: its reading order names ${path}, which is missing. ${convertAgain}`,
    )
  }
  const source = asHtml(new TextDecoder().decode(bytes))
  rejectPathologicalHtml(source, `${name}, ${path}`)
  const body = bodyOf(fromHtml(source))
  if (!body || isFrontMatter(body)) return undefined
  book.pictures.takeAll(body, (source) => archive.get(resolve(path, source)))
  const chapter = htmlToChapter(body, book.dropped, book.notes)
  return chapter.blocks.length === 0 ? undefined : chapter
}

/** Makes XHTML readable for an HTML parser: self-closing tags that HTML does not allow get an end tag. */
function asHtml(xhtml: string): string {
  return xhtml
    .replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '')
    .replace(
      /<(a|title|script|style|p|div|span|td|th|li|i|b|em|strong|iframe|textarea)(\s[^<>]*?)?\/>/gi,
      '<$1$2></$1>',
    )
}

function bodyOf(tree: HtmlRoot): HtmlElement | undefined {
  let body: HtmlElement | undefined
  visit(tree, 'element', (node) => {
    if (node.tagName === 'body') body ??= node
  })
  return body
}

/** Whether a document declares itself a cover, title page or table of contents. */
function isFrontMatter(body: HtmlElement): boolean {
  const only = body.children.filter((child) => child.type === 'element')
  const types = [body, ...(only.length === 1 ? only : [])].map((node) =>
    String(node.properties['epub:type'] ?? ''),
  )
  return types.some((type) => /\b(?:cover|titlepage|toc|landmarks|copyright-page)\b/.test(type))
}
