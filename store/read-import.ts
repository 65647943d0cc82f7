import { readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, extname, resolve, sep } from 'node:path'
import { findUnsafeText, maxFileBytes } from '#bitext/decode'
import { detectFileKind } from '#bitext/exchange/archive'
import { type ImportedText, UnreadableFileError } from '#bitext/exchange/imported-text'
import { readMarkdown } from '#bitext/exchange/markdown'
import { readPlainText, splitPlainText } from '#bitext/exchange/plain-text'
import { rejectPathologicalHtml } from '#bitext/exchange/reject-pathological-html'

/** The most bytes a text may have that becomes one section, a saved page with pictures in it, and a book. */
const mostText = maxFileBytes
const mostPage = 32 * 1024 * 1024
const mostBook = 256 * 1024 * 1024
const mostInBlock = 100_000
const mostBlocks = 60_000
const mostPicture = 16 * 1024 * 1024

const formats = {
  '.md': 'Markdown',
  '.markdown': 'Markdown',
  '.txt': 'plain text',
  '.html': 'HTML',
  '.htm': 'HTML',
  '.xhtml': 'HTML',
  '.docx': 'Word',
  '.epub': 'EPUB',
} as const

type Format = (typeof formats)[keyof typeof formats]

/** The endings of the files that can be read. */
export const readableEndings: readonly string[] = Object.keys(formats)

/**
 * Reads a file to be imported, in the format that its name says.
 *
 * @param path the file
 * @throws {UnreadableFileError} with a message for people, whatever is wrong with the file
 */
export async function readImport(path: string): Promise<ImportedText> {
  const name = basename(path)
  const format = formatOf(path)
  const bytes = await readBytes(path, mostBytes(format))
  const incoming = await read(bytes, path, format)
  const blocks = incoming.chapters.flatMap((chapter) => chapter.blocks)
  if (blocks.length === 0) throw new UnreadableFileError(`${name} holds no text that could be found.`)
  if (blocks.length > mostBlocks) {
    throw new UnreadableFileError(
      `${name} has ${blocks.length} paragraphs; ${mostBlocks} are the most. Cut it into parts and import each.`,
    )
  }
  refuseLong(
    blocks.map(({ markdown }) => markdown),
    name,
  )
  return incoming
}

function mostBytes(format: Format): number {
  if (format === 'Word' || format === 'EPUB') return mostBook
  return format === 'HTML' ? mostPage : mostText
}

/** The readers of formats are heavy, and are loaded when one is needed. */
async function read(bytes: Uint8Array, path: string, format: Format): Promise<ImportedText> {
  const name = basename(path)
  try {
    if (format === 'Word') return await (await import('#bitext/exchange/docx')).readDocx(bytes, name)
    if (format === 'EPUB') return (await import('#bitext/exchange/epub')).readEpub(bytes, name)
    return await readText(bytes, path, format)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UnreadableFileError(
      `${name} is put together of parts inside parts, thousands deep, and cannot be read. Copy its text into a new document.`,
      { cause },
    )
  }
}

async function readText(
  bytes: Uint8Array,
  path: string,
  format: Exclude<Format, 'Word' | 'EPUB'>,
): Promise<ImportedText> {
  const name = basename(path)
  const text = decodeText(bytes, name, format)
  if (text.trim() === '') throw new UnreadableFileError(`${name} is empty: there is no text in it.`)
  if (format === 'HTML') {
    rejectPathologicalHtml(text, name)
    return (await import('#bitext/exchange/html')).readHtml(text, picturesBeside(path))
  }
  const fault = findUnsafeText(text, name)
  if (fault && (fault.ruleId === 'nested-too-deep' || format === 'Markdown')) {
    throw new UnreadableFileError(`${name}, line ${fault.line ?? 1}: ${fault.reason}`)
  }
  return format === 'Markdown' ? readMarkdown(text, picturesBeside(path)) : readPlainText(text)
}

/** A paragraph that no reader could read, and no parser should have to. */
function refuseLong(blocks: readonly string[], name: string): void {
  const index = blocks.findIndex((block) => block.length > mostInBlock)
  if (index < 0) return
  throw new UnreadableFileError(
    `${name}: paragraph ${index + 1} has ${blocks[index]?.length} characters; ${mostInBlock} are the most. Break it up with blank lines.`,
  )
}

/**
 * The blocks of a plain text file, strictly what blank lines separate.
 *
 * @throws {UnreadableFileError} with a message for people
 */
export async function readPlainBlocks(path: string): Promise<string[]> {
  const bytes = await readBytes(path, mostPage)
  const blocks = splitPlainText(decodeText(bytes, basename(path), 'plain text'))
  refuseLong(blocks, basename(path))
  return blocks
}

function formatOf(path: string): Format {
  const ending = extname(path).toLowerCase()
  if (Object.hasOwn(formats, ending)) return formats[ending as keyof typeof formats]
  throw new UnreadableFileError(
    `${basename(path)} is of a kind that cannot be read. It can be ${readableEndings.join(', ')}.`,
  )
}

async function readBytes(path: string, most: number): Promise<Uint8Array> {
  const name = basename(path)
  let file: Awaited<ReturnType<typeof open>>
  try {
    file = await open(path)
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT'
    const reason = missing
      ? `There is no file ${path}.`
      : `${path} cannot be opened: ${(cause as Error).message}.`
    throw new UnreadableFileError(reason, { cause })
  }
  try {
    const stats = await file.stat()
    if (!stats.isFile()) throw new UnreadableFileError(`${path} is not a file. Name the file in it.`)
    const { size } = stats
    if (size > most) {
      throw new UnreadableFileError(
        `${name} has ${Math.round(size / 2 ** 20)} MB; ${most / 2 ** 20} MB are the most. Cut it into parts and import each.`,
      )
    }
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** Reads pictures that stand in the folder of a saved page or below it, and no other file. */
function picturesBeside(page: string): (path: string) => Uint8Array | undefined {
  const folder = dirname(resolve(page))
  return (path) => {
    try {
      const file = resolve(folder, decodeURIComponent(path))
      if (!file.startsWith(folder + sep) || statSync(file).size > mostPicture) return undefined
      return readFileSync(file)
    } catch {
      return undefined
    }
  }
}

/** Text in UTF-8, UTF-16, or what an HTML page says it is in; else Windows-1252, which Latin-1 is a part of. */
function decodeText(bytes: Uint8Array, name: string, format: Format): string {
  const kind = detectFileKind(bytes)
  if (kind === 'an empty file') throw new UnreadableFileError(`${name} is empty: there is no text in it.`)
  if (kind !== undefined) throw new UnreadableFileError(`${name} is ${kind}, whatever its name says.`)
  const text = new TextDecoder(encodingOf(bytes, format)).decode(bytes)
  if (/[\0-\x08\x0e-\x1f]/.test(text.slice(0, 100_000))) {
    throw new UnreadableFileError(
      `${name} holds control characters, so it is no text. Save it as plain text in UTF-8.`,
    )
  }
  return text.replace(/^\uFEFF/, '')
}

function encodingOf(bytes: Uint8Array, format: Format): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 400)
  const zeros = [0, 1].map(
    (parity) => head.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  )
  if ((zeros[1] ?? 0) > head.length / 5) return 'utf-16le'
  if ((zeros[0] ?? 0) > head.length / 5) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    const said = format === 'HTML' ? declaredEncoding(bytes) : undefined
    return said ?? 'windows-1252'
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const [, label] = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? []
  if (label === undefined || /^utf-?8$/i.test(label)) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
