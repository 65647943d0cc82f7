import { unzipSync } from 'fflate'
import { UnreadableFileError } from './imported-text.ts'

/** Most bytes an archive may unpack to; a novel with many images is a tenth of that. */
const maxUnpackedBytes = 400 * 1024 * 1024
/** Most bytes one text file in an archive may unpack to. */
const maxTextBytes = 48 * 1024 * 1024
const maxEntries = 20_000

/** The files of a zip archive, by path. */
export type Archive = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks a zip archive in memory. Nothing is written to disk, so paths in the archive cannot
 * escape. The declared sizes are checked against the limits before anything is unpacked.
 *
 * @param bytes the archive
 * @param name the name of the file in error messages
 * @throws {UnreadableFileError} if it is not an archive, or is damaged, encrypted or too large
 */
export function unpack(bytes: Uint8Array, name: string): Archive {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFileError(notAnArchive(bytes, name))
  if (isEncrypted(bytes)) {
    throw new UnreadableFileError(
      `${name} is protected by a password. Save a copy without a password and import the copy.`,
    )
  }
  let total = 0
  let entries = 0
  let refusal: string | undefined
  const files = attempt(name, () =>
    unzipSync(bytes, {
      filter: (entry) => {
        total += entry.originalSize
        entries++
        const isText = /\.(?:xml|x?html?|opf|ncx|rels|css)$/i.test(entry.name)
        if (
          total > maxUnpackedBytes ||
          entries > maxEntries ||
          (isText && entry.originalSize > maxTextBytes)
        ) {
          refusal = `${name} was not opened: it unpacks to far more than a book (${Math.round(total / 2 ** 20)} MB up to ${entry.name}).`
        }
        return refusal === undefined && !entry.name.endsWith('/')
      },
    }),
  )
  if (refusal !== undefined) throw new UnreadableFileError(refusal)
  return new Map(Object.entries(files))
}

function attempt<T>(name: string, task: () => T): T {
  try {
    return task()
  } catch (cause) {
    throw new UnreadableFileError(
      `${name} is broken: its archive cannot be unpacked. The download may be incomplete: get the file again.`,
      { cause },
    )
  }
}

function notAnArchive(bytes: Uint8Array, name: string): string {
  const kind = detectFileKind(bytes)
  return kind === undefined
    ? `${name} is not a valid file of its type: it is not an archive. Open it in the program it comes from and save it again.`
    : `${name} is ${kind}, in spite of its name. ${remedies[kind] ?? ''}`.trim()
}

const remedies: Readonly<Record<string, string>> = {
  'a PDF': 'Text cannot be extracted from a PDF reliably. Ask for the document it was made from.',
  'a protected Office document': 'Save a copy without a password and import the copy.',
  'an empty file': '',
}

/**
 * Recognizes, by their first bytes, the kinds of file that people often mistake for a document, as
 * a noun phrase for messages.
 */
export function detectFileKind(bytes: Uint8Array): string | undefined {
  const starts = (...values: readonly number[]) => values.every((value, index) => bytes[index] === value)
  if (bytes.length === 0) return 'an empty file'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'a protected Office document'
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'a Rich Text file'
  if (starts(0x50, 0x4b)) return 'an archive'
  return undefined
}

/** Whether the first file in the archive is encrypted, according to its header. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[2] === 3 && bytes[3] === 4 && ((bytes[6] ?? 0) & 1) === 1
}
