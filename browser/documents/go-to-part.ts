import { documentData } from './document-data.ts'
import type { SectionData } from './protocol.ts'
import { idFromHash } from './url-hash.ts'

type Parts = NonNullable<SectionData['parts']>

/**
 * Redirects to the right part if the hash names a paragraph of another part, as in a link from before
 * the text was divided into parts. The list of IDs is loaded only then.
 */
export function goToPart(): void {
  const parts = documentData().section?.parts
  if (!parts) return
  let lastId = ''
  const check = () => {
    const id = idFromHash()
    if (id === '' || id === lastId || document.getElementById(id)) return
    lastId = id
    void goTo(id, parts)
  }
  check()
  window.addEventListener('hashchange', check)
}

let loading: Promise<string[][]> | undefined

/** The alignment IDs of the section, one array for each part; empty if it has one part or they cannot be loaded. */
export async function idsByPart(): Promise<string[][]> {
  const parts = documentData().section?.parts
  if (!parts) return []
  loading ??= loadIds(parts.idsPath)
  return loading
}

async function goTo(id: string, { firstPath }: Parts): Promise<void> {
  const number = (await idsByPart()).findIndex((ids) => ids.includes(id)) + 1
  if (number === 0) return
  const page = number === 1 ? firstPath : `${firstPath}/${number}`
  if (page !== location.pathname) location.replace(page + location.search + location.hash)
}

async function loadIds(path: string): Promise<string[][]> {
  const response = await fetch(path).catch(() => undefined)
  return response?.ok ? response.json() : []
}
