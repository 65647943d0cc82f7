import { Readability } from '@mozilla/readability'
import type { Element, Root as HtmlRoot } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { parseHTML } from 'linkedom'
import { SKIP, visit } from 'unist-util-visit'
import { extractByline } from './byline.ts'
import { DroppedContent } from './dropped-content.ts'
import { htmlToChapter } from './html-to-chapter.ts'
import type { ImportedText } from './imported-text.ts'
import { Pictures, type ReadPicture } from './pictures.ts'

/**
 * Imports a saved HTML page. The main text is the `article` or `main` that has most of the words; otherwise,
 * on a page with navigation, what Readability finds; otherwise the whole body.
 *
 * @param source the HTML
 * @param readPicture reads an image by its path relative to the page
 */
export function readHtml(source: string, readPicture: ReadPicture): ImportedText {
  const tree = fromHtml(source)
  const dropped = new DroppedContent()
  const head = readMetadata(tree)
  const main = mainText(tree, source, dropped)
  const byline = extractByline(main)
  const pictures = new Pictures(dropped)
  pictures.takeAll(main, readPicture)
  const chapter = htmlToChapter(main, dropped)
  return {
    title: byline.title ?? chapter.title ?? head.title,
    subtitle: byline.subtitle,
    author: byline.author ?? head.author,
    language: head.language,
    chapters: [chapter],
    pictures: pictures.files,
    dropped: dropped.counts,
  }
}

/** Title, author and language from the head of a page. */
export function readMetadata(tree: HtmlRoot): {
  title: string | undefined
  author: string | undefined
  language: string | undefined
} {
  let title: string | undefined
  let author: string | undefined
  let language: string | undefined
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'html') language = text(properties.lang) ?? text(properties.xmlLang)
    else if (tagName === 'title') title ??= text(children[0]?.type === 'text' ? children[0].value : undefined)
    else if (tagName === 'meta' && text(properties.name)?.toLowerCase() === 'author') {
      author ??= text(properties.content)
    } else if (tagName === 'meta' && properties.property === 'og:title')
      title = text(properties.content) ?? title
    else if (tagName === 'body' || tagName === 'svg') return SKIP
    return undefined
  })
  return { title, author, language }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** Elements that are not part of the text. */
const chrome = [
  'nav',
  'aside',
  'form',
  'button',
  'dialog',
  'menu',
  'template',
  'noscript',
  'iframe',
  'object',
]
const chromeRoles = ['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'dialog', 'menu']

function mainText(tree: HtmlRoot, source: string, dropped: DroppedContent): Element {
  const body = find(tree, ({ tagName }) => tagName === 'body') ?? empty()
  const candidate = markedText(tree, body)
  if (candidate) {
    removeChrome(candidate, dropped)
    dropped.add('words outside the main text', countWords(body) - countWords(candidate))
    return candidate
  }
  if (find(body, (node) => (isChrome(node) && countWords(node) > 1) || isLinkBar(node))) {
    const found = applyReadability(source)
    if (found && textWords(found) >= minArticleShare * textWords(body)) {
      dropped.add('words outside the main text', countWords(body) - countWords(found))
      return found
    }
  }
  removeChrome(body, dropped)
  return body
}

/** An `article` is the main text if it has at least this share of the words around it; else it may be a teaser. */
const minArticleShare = 0.6

/**
 * The element that the page itself marks as its main text: the longest `article` if it has most of the words of
 * `main`, or of the page where there is no `main`; else all of `main`.
 */
function markedText(tree: HtmlRoot, body: Element): Element | undefined {
  const main = findLongest(
    tree,
    ({ tagName, properties }) => tagName === 'main' || properties.role === 'main',
  )
  const article = findLongest(tree, ({ tagName }) => tagName === 'article')
  const around = main ?? body
  if (article && textWords(article) >= minArticleShare * textWords(around)) return article
  return main
}

/** The number of words of an element that are not in navigation, forms and the like. */
function textWords(node: Element): number {
  if (isChrome(node)) return 0
  return node.children.reduce(
    (sum, child) =>
      child.type === 'element'
        ? sum + textWords(child)
        : child.type === 'text'
          ? sum + child.value.split(/\s+/).filter(Boolean).length
          : sum,
    0,
  )
}

type ReadableDocument = ConstructorParameters<typeof Readability>[0]

function applyReadability(source: string): Element | undefined {
  // linkedom types its window with the DOM library, which this folder is compiled without.
  const { document } = parseHTML(source) as unknown as { document: ReadableDocument }
  const article = new Readability(document).parse()
  if (!article?.content) return undefined
  const tree = fromHtml(article.content)
  return find(tree, ({ tagName }) => tagName === 'body')
}

function removeChrome(root: Element, dropped: DroppedContent): void {
  visit(root, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isChrome(node)) return undefined
    if (toText(node).trim() !== '') dropped.add(node.tagName === 'nav' ? 'navigation' : node.tagName)
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

/** Whether an element is not part of the text. Footnotes are often marked up as asides, but are text. */
function isChrome({ tagName, properties }: Element): boolean {
  const role = String(properties.role ?? '')
  if (
    /^doc-(?:endnotes?|footnote)$/.test(role) ||
    /note/.test(String(properties['epub:type'] ?? properties.dataType ?? ''))
  )
    return false
  return chrome.includes(tagName) || chromeRoles.includes(role) || properties.ariaHidden === 'true'
}

/** Whether a header or footer mainly contains links to other pages. */
function isLinkBar(node: Element): boolean {
  if (node.tagName !== 'header' && node.tagName !== 'footer') return false
  let links = 0
  visit(node, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && !String(properties.href ?? '#').startsWith('#')) links++
  })
  return links >= minLinks
}

const minLinks = 3

function findLongest(tree: HtmlRoot, test: (node: Element) => boolean): Element | undefined {
  let best: Element | undefined
  let most = 0
  visit(tree, 'element', (node) => {
    if (!test(node)) return
    const words = countWords(node)
    if (words > most) {
      best = node
      most = words
    }
  })
  return best
}

function find(tree: HtmlRoot | Element, test: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined
  visit(tree, 'element', (node) => {
    if (found || !test(node)) return
    found = node
  })
  return found
}

function countWords(node: Element): number {
  return toText(node).split(/\s+/).length
}

function empty(): Element {
  return { type: 'element', tagName: 'body', properties: {}, children: [] }
}
