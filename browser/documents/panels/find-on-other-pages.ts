import { findFolded } from '#bitext/fold-text'
import type { TextPage } from '../protocol.ts'

/** A search hit on another page of the work. */
export interface OtherPageHit {
  readonly path: string
  /** Alignment ID of the pair. */
  readonly id: string
  readonly side: 'original' | 'translation'
}

/** The hits on the other pages of the work, in reading order. */
export interface OtherPageHits {
  /** On the pages before this one. */
  readonly before: readonly OtherPageHit[]
  /** On the pages after this one. */
  readonly after: readonly OtherPageHit[]
}

/** No hits. */
export const noHits: OtherPageHits = { before: [], after: [] }

let loading: Promise<TextPage[]> | undefined

/**
 * Searches the other pages of the work.
 *
 * @param textPath URL path of the text of the work; undefined for a work with one page
 * @returns no hits if the text cannot be loaded
 */
export async function findOnOtherPages(query: string, textPath: string | undefined): Promise<OtherPageHits> {
  if (textPath === undefined) return noHits
  loading ??= fetch(textPath)
    .then((response): Promise<TextPage[]> => (response.ok ? response.json() : Promise.resolve([])))
    .catch(() => [])
  const pages = await loading
  const current = pages.findIndex(({ paths }) => paths.some((path) => path === location.pathname))
  if (current < 0) return noHits
  const hitsOn = (some: readonly TextPage[]) => some.flatMap((page) => hitsOnPage(page, query))
  return { before: hitsOn(pages.slice(0, current)), after: hitsOn(pages.slice(current + 1)) }
}

function hitsOnPage({ paths, pairs }: TextPage, query: string): OtherPageHit[] {
  const [english, spanish] = paths
  const path = document.documentElement.lang === 'es' ? spanish : english
  return pairs.flatMap(([id, original, translation]) => [
    ...findFolded(original, query).map(() => ({ path, id, side: 'original' as const })),
    ...findFolded(translation, query).map(() => ({ path, id, side: 'translation' as const })),
  ])
}
