/** What a marker says: its alignment IDs, and which source text a translation was last compared with. */
export interface Marker {
  /** One ID or more, in the order written. */
  readonly ids: readonly string[]
  /** For each ID, the hash of the source text the translation was last compared with; empty when never compared. */
  readonly sourceHashes: readonly string[]
}

/** Why a comment that begins like a marker is not a valid one. */
export interface MarkerError {
  readonly rule: 'bad-id' | 'bad-source-hash'
  readonly reason: string
}

const idPattern = /^[a-z0-9][a-z0-9-]*$/
const hashPattern = /^[0-9a-f]{6,64}$/
const idLength = 64

/** Whether a word can be an alignment ID. */
export function isAlignmentId(word: string): boolean {
  return idPattern.test(word) && word.length <= idLength
}

/**
 * Reads the inside of an HTML comment.
 *
 * @param comment the text between `<!--` and `-->`
 * @returns the marker; the error if it begins like a marker (with `#`) but is not a valid one;
 *   `undefined` for any other comment
 */
export function readMarker(comment: string): Marker | MarkerError | undefined {
  const words = comment.trim().split(/\s+/)
  if (!words[0]?.startsWith('#')) return undefined
  const ids: string[] = []
  let sourceHashes: string[] = []
  for (const word of words) {
    if (word.startsWith('src=')) {
      sourceHashes = word.slice('src='.length).split(',')
      continue
    }
    const id = word.startsWith('#') ? word.slice(1) : undefined
    if (id === undefined || !isAlignmentId(id)) return badId(word)
    if (ids.includes(id))
      return { rule: 'bad-id', reason: `The marker has #${id} twice. Delete one of them.` }
    ids.push(id)
  }
  const wellFormed = sourceHashes.every((hash) => hash === '' || hashPattern.test(hash))
  if (!wellFormed || (sourceHashes.length > 0 && sourceHashes.length !== ids.length)) {
    return {
      rule: 'bad-source-hash',
      reason:
        '“src=” must be followed by one hash for each ID (six hexadecimal digits or more), separated by commas. The tools write these hashes: delete the “src=…” part.',
    }
  }
  return { ids, sourceHashes }
}

function badId(word: string): MarkerError {
  return {
    rule: 'bad-id',
    reason: `“${word}” is not an alignment ID. Write # and then up to ${idLength} lower-case letters a to z, digits and hyphens, beginning with a letter or digit: <!-- #k3f9 -->.`,
  }
}

/** The marker as it is written in a Markdown file. */
export function writeMarker({ ids, sourceHashes }: Marker): string {
  const hashes = sourceHashes.some((hash) => hash !== '') ? ` src=${sourceHashes.join(',')}` : ''
  return `<!-- ${ids.map((id) => `#${id}`).join(' ')}${hashes} -->`
}
