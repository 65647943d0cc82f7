import { findFolded } from '#bitext/fold-text'
import type { TextPage } from '../protocol.ts'

/** What is wanted, on the other pages of the work. */
export interface Elsewhere {
  /** Hits on the pages before this one, and after it: a pair for each hit, in reading order. */
  readonly before: readonly PlaceElsewhere[]
  readonly after: readonly PlaceElsewhere[]
}

/** A pair of another page. */
export interface PlaceElsewhere {
  readonly path: string
  readonly id: string
  readonly side: 'original' | 'translation'
}

let asking: Promise<TextPage[]> | undefined

/** Searches the pages of the work that are not open; nothing for a work of one page, or off line. */
export async function hitsElsewhere(wanted: string): Promise<Elsewhere> {
  const address = document.querySelector<HTMLElement>('article')?.dataset.text
  if (!address) return { before: [], after: [] }
  asking ??= fetch(address)
    .then((response): Promise<TextPage[]> => (response.ok ? response.json() : Promise.resolve([])))
    .catch(() => [])
  const pages = await asking
  const here = pages.findIndex(({ paths }) => paths.some((path) => path === location.pathname))
  if (here < 0) return { before: [], after: [] }
  const hitsOf = (some: readonly TextPage[]) => some.flatMap((page) => hitsOfPage(page, wanted))
  return { before: hitsOf(pages.slice(0, here)), after: hitsOf(pages.slice(here + 1)) }
}

function hitsOfPage({ paths, pairs }: TextPage, wanted: string): PlaceElsewhere[] {
  const [english, spanish] = paths
  const path = document.documentElement.lang === 'es' ? spanish : english
  return pairs.flatMap(([id, original, translation]) => [
    ...findFolded(original, wanted).map(() => ({ path, id, side: 'original' as const })),
    ...findFolded(translation, wanted).map(() => ({ path, id, side: 'translation' as const })),
  ])
}
