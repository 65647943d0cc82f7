/**
 * The part of a revision that says what the files hold. A revision is a fingerprint of both files, a dot,
 * and a random part.
 */
export function fingerprintOf(revision: string): string {
  return revision.split('.')[0] ?? ''
}
