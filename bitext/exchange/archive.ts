import { unzipSync } from 'fflate'
import { UnreadableFileError } from './imported-text.ts'

/** The most that an archive may unpack to, in bytes: a novel with many pictures is a tenth of it. */
const mostUnpacked = 400 * 1024 * 1024
/** The most that one of its text files may, in bytes. */
const mostText = 48 * 1024 * 1024
const mostEntries = 20_000

/** The files of a zip archive, by path. */
export type Archive = ReadonlyMap<string, Uint8Array>

/**
 * Unpacks a zip archive in memory. Nothing is written to disk, so that paths in it cannot lead
 * anywhere; what it claims to unpack to is held against limits before anything is unpacked.
 *
 * @param bytes the archive
 * @param name what to call it in messages
 * @throws {UnreadableFileError} when it is no archive, broken, encrypted or too large
 */
export function unpack(bytes: Uint8Array, name: string): Archive {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnreadableFileError(notAnArchive(bytes, name))
  if (isEncrypted(bytes)) {
    throw new UnreadableFileError(`${name} is protected by a password. Save it without one, and import that.`)
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
        if (total > mostUnpacked || entries > mostEntries || (isText && entry.originalSize > mostText)) {
          refusal = `${name} unpacks to far more than a book (${entry.name} and what is before it: ${Math.round(total / 2 ** 20)} MB), so it was not opened.`
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
      `${name} is broken: the archive inside cannot be unpacked. Was it downloaded whole?`,
      { cause },
    )
  }
}

function notAnArchive(bytes: Uint8Array, name: string): string {
  const kind = detectFileKind(bytes)
  return kind === undefined
    ? `${name} is not what its name says: there is no archive inside. Open it in the program it comes from and save it anew.`
    : `${name} is ${kind}, whatever its name says. ${mend[kind] ?? ''}`.trim()
}

const mend: Readonly<Record<string, string>> = {
  'a PDF': 'Text cannot be taken out of a PDF reliably: ask for the document it was made from.',
  'a protected Office document': 'Save it without a password, and import that.',
  'an empty file': '',
}

/** What a file is, by its first bytes, as far as people mistake it for something we read. */
export function detectFileKind(bytes: Uint8Array): string | undefined {
  const starts = (...values: readonly number[]) => values.every((value, index) => bytes[index] === value)
  if (bytes.length === 0) return 'an empty file'
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'a PDF'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'a protected Office document'
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'a Rich Text file'
  if (starts(0x50, 0x4b)) return 'an archive'
  return undefined
}

/** Whether the first file in the archive is encrypted, as its header says. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[2] === 3 && bytes[3] === 4 && ((bytes[6] ?? 0) & 1) === 1
}
