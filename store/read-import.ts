import { readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, dirname, extname, resolve, sep } from 'node:path'
import { findUnsafeText, maxFileBytes } from '#bitext/decode'
import { detectFileKind } from '#bitext/exchange/archive'
import { type ImportedText, UnreadableFileError } from '#bitext/exchange/imported-text'
import { readMarkdown } from '#bitext/exchange/markdown'
import { readPlainText, splitPlainText } from '#bitext/exchange/plain-text'
import { rejectPathologicalHtml } from '#bitext/exchange/reject-pathological-html'

/** Limits in bytes: a text becomes one section; a web page and a book may contain images. */
const maxTextBytes = maxFileBytes
const maxPageBytes = 32 * 1024 * 1024
const maxBookBytes = 256 * 1024 * 1024
const maxImageBytes = 16 * 1024 * 1024
const maxBlockLength = 100_000
const maxBlocks = 60_000

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

/** The extensions of the files that can be read. */
const readableExtensions: readonly string[] = Object.keys(formats)

/**
 * Reads a file to be imported. Its extension says which format it is in.
 *
 * @throws {UnreadableFileError} if the file cannot be read, with a message for the user
 */
export async function readImport(path: string): Promise<ImportedText> {
  const name = basename(path)
  const format = formatOf(path)
  const bytes = await readBytes(path, maxBytes(format))
  const imported = await read(bytes, path, format)
  const blocks = imported.chapters.flatMap((chapter) => chapter.blocks)
  if (blocks.length === 0) throw new UnreadableFileError(`No text was found in ${name}.`)
  if (blocks.length > maxBlocks) {
    throw new UnreadableFileError(
      `${name} has ${blocks.length} paragraphs. The limit is ${maxBlocks}. Divide it into several files and import each.`,
    )
  }
  rejectLongBlocks(
    blocks.map(({ markdown }) => markdown),
    name,
  )
  return imported
}

function maxBytes(format: Format): number {
  if (format === 'Word' || format === 'EPUB') return maxBookBytes
  return format === 'HTML' ? maxPageBytes : maxTextBytes
}

/** The parser of each format is loaded on demand, because they are large. */
async function read(bytes: Uint8Array, path: string, format: Format): Promise<ImportedText> {
  const name = basename(path)
  try {
    if (format === 'Word') return await (await import('#bitext/exchange/docx')).readDocx(bytes, name)
    if (format === 'EPUB') return (await import('#bitext/exchange/epub')).readEpub(bytes, name)
    return await readText(bytes, path, format)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    throw new UnreadableFileError(
      `${name} is nested too deeply to be read. Copy its text into a new document.`,
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
  if (text.trim() === '') throw new UnreadableFileError(`${name} is empty.`)
  if (format === 'HTML') {
    rejectPathologicalHtml(text, name)
    return (await import('#bitext/exchange/html')).readHtml(text, imagesBeside(path))
  }
  const finding = findUnsafeText(text, name)
  if (finding && (finding.ruleId === 'nested-too-deep' || format === 'Markdown')) {
    throw new UnreadableFileError(`${name}, line ${finding.line ?? 1}: ${finding.reason}`)
  }
  return format === 'Markdown' ? readMarkdown(text, imagesBeside(path)) : readPlainText(text)
}

/** Rejects paragraphs so long that parsers would take minutes for them. */
function rejectLongBlocks(blocks: readonly string[], name: string): void {
  const index = blocks.findIndex((block) => block.length > maxBlockLength)
  if (index < 0) return
  throw new UnreadableFileError(
    `${name}: paragraph ${index + 1} has ${blocks[index]?.length} characters. The limit is ${maxBlockLength}. Divide it with blank lines.`,
  )
}

/**
 * Reads the blocks of a plain text file: what is between blank lines.
 *
 * @throws {UnreadableFileError} with a message for the user
 */
export async function readPlainBlocks(path: string): Promise<string[]> {
  const bytes = await readBytes(path, maxPageBytes)
  const blocks = splitPlainText(decodeText(bytes, basename(path), 'plain text'))
  rejectLongBlocks(blocks, basename(path))
  return blocks
}

function formatOf(path: string): Format {
  const extension = extname(path).toLowerCase()
  if (Object.hasOwn(formats, extension)) return formats[extension as keyof typeof formats]
  throw new UnreadableFileError(
    `${basename(path)} cannot be read: its extension is not one of ${readableExtensions.join(', ')}.`,
  )
}

async function readBytes(path: string, maxSize: number): Promise<Uint8Array> {
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
    if (!stats.isFile()) throw new UnreadableFileError(`${path} is not a file.`)
    const { size } = stats
    if (size > maxSize) {
      throw new UnreadableFileError(
        `${name} has ${Math.round(size / 2 ** 20)} MB. The limit is ${maxSize / 2 ** 20} MB. Divide it into several files and import each.`,
      )
    }
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** A function that reads the images of a saved page: only files in its folder or below. */
function imagesBeside(page: string): (path: string) => Uint8Array | undefined {
  const folder = dirname(resolve(page))
  return (path) => {
    try {
      const file = resolve(folder, decodeURIComponent(path))
      if (!file.startsWith(folder + sep) || statSync(file).size > maxImageBytes) return undefined
      return readFileSync(file)
    } catch {
      return undefined
    }
  }
}

/** Decodes UTF-8, UTF-16, the encoding that an HTML page declares, or else Windows-1252, which includes Latin-1. */
function decodeText(bytes: Uint8Array, name: string, format: Format): string {
  const kind = detectFileKind(bytes)
  if (kind === 'an empty file') throw new UnreadableFileError(`${name} is empty.`)
  if (kind !== undefined)
    throw new UnreadableFileError(`${name} is ${kind}, although its extension is that of another format.`)
  const text = new TextDecoder(encodingOf(bytes, format)).decode(bytes)
  if (/[\0-\x08\x0e-\x1f]/.test(text.slice(0, 100_000))) {
    throw new UnreadableFileError(
      `${name} contains control characters, so it is not a text. Save it as plain text in UTF-8.`,
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
    const declared = format === 'HTML' ? declaredEncoding(bytes) : undefined
    return declared ?? 'windows-1252'
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
