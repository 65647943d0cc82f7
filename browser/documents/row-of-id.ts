/**
 * The row of this page that has an ID: its own, another one of its pair, or an old one whose heir is in
 * it. Bookmarks, positions and links may have any of them.
 */
export function rowOfId(id: string): HTMLElement | undefined {
  return document.getElementById(id)?.closest<HTMLElement>('.pair[id]') ?? undefined
}
