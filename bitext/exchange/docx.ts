import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import mammoth from 'mammoth'
import { visit } from 'unist-util-visit'
import { fromXml } from 'xast-util-from-xml'
import { unpack } from './archive.ts'
import { classesOf, extractByline, textOf } from './byline.ts'
import { DroppedContent } from './dropped-content.ts'
import { htmlToChapter } from './html-to-chapter.ts'
import { type ImportedText, UnreadableFileError } from './imported-text.ts'
import { Pictures } from './pictures.ts'
import { betweenLists, mainPart, prepareDocx } from './prepare-docx.ts'

/** Styles of Word, LibreOffice and pandoc that Markdown can express, in addition to mammoth’s own. */
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  "p[style-name='Author'] => p.author:fresh",
  "p[style-name='Date'] => p.date:fresh",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "r[style-name='Verbatim Char'] => code",
  "r[style-name='Source Text'] => code",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Image Caption'] => p.caption:fresh",
  "p[style-name='Captioned Figure'] => p.figure:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  `p.${betweenLists} => div.${betweenLists}:fresh`,
]

/**
 * Imports a Word document; keeps headings, lists, tables, footnotes, emphasis and images.
 *
 * @param bytes the file
 * @param name the name of the file in error messages
 * @throws {UnreadableFileError} if it is damaged, protected or not a Word document
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<ImportedText> {
  const archive = unpack(bytes, name)
  if (!archive.has('[Content_Types].xml') || ![...archive.keys()].some((path) => mainPart.test(path))) {
    throw new UnreadableFileError(
      `${name} is an archive, but not a Word document. Open it in the program it comes from and save it as .docx.`,
    )
  }
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(prepareDocx(bytes, archive)) },
      { styleMap: styles, externalFileAccess: false },
    )
    .catch((cause: unknown) => {
      throw new UnreadableFileError(
        `${name} is broken: the document inside cannot be read. Open it in a word processor and save it again.`,
        { cause },
      )
    })
  const tree = fromHtml(value, { fragment: true })
  const main: Element = { type: 'element', tagName: 'div', properties: {}, children: [] }
  main.children = tree.children.filter((child) => child.type !== 'doctype')
  const dropped = new DroppedContent()
  removeSeparators(main)
  const byline = extractByline(main)
  joinCaptions(main)
  const pictures = new Pictures(dropped)
  pictures.takeAll(main, () => undefined)
  const chapter = htmlToChapter(main, dropped)
  const core = readCore(archive.get('docProps/core.xml'))
  return {
    title: byline.title ?? chapter.title ?? core.title,
    subtitle: byline.subtitle,
    author: byline.author ?? core.author,
    language: core.language,
    chapters: [chapter],
    pictures: pictures.files,
    dropped: dropped.counts,
  }
}

/** Removes the paragraphs that `prepareDocx` inserted. */
function removeSeparators(main: Element): void {
  visit(main, 'element', (node) => {
    node.children = node.children.filter(
      (child) => child.type !== 'element' || !classesOf(child).includes(betweenLists),
    )
  })
}

/** Turns a paragraph with one image and the caption after it into a figure. */
function joinCaptions(main: Element): void {
  main.children = main.children.flatMap((child, index) => {
    const [next, before] = [main.children[index + 1], main.children[index - 1]]
    if (isCaption(child) && isPicture(before)) return []
    if (!isPicture(child) || !isCaption(next)) return [child]
    return [
      {
        type: 'element' as const,
        tagName: 'figure',
        properties: {},
        children: [child, { ...next, tagName: 'figcaption' }],
      },
    ]
  })
}

function isCaption(node: Element['children'][number] | undefined): node is Element {
  return node?.type === 'element' && classesOf(node).includes('caption')
}

function isPicture(node: Element['children'][number] | undefined): node is Element {
  if (node?.type !== 'element' || textOf(node) !== '') return false
  let pictures = 0
  visit(node, 'element', ({ tagName }) => {
    if (tagName === 'img') pictures++
  })
  return pictures === 1
}

/** Title, author and language from the document properties. */
function readCore(bytes: Uint8Array | undefined) {
  const fields: Record<string, string> = {}
  if (bytes) {
    try {
      visit(fromXml(new TextDecoder().decode(bytes)), 'element', ({ name, children }) => {
        const [only] = children
        if (only?.type === 'text') fields[name] = only.value.trim()
      })
    } catch {
      return { title: undefined, author: undefined, language: undefined }
    }
  }
  return {
    title: fields['dc:title'] || undefined,
    author: fields['dc:creator'] || undefined,
    language: fields['dc:language'] || undefined,
  }
}
