import 'server-only'
import type { Work } from '#store/content'
import { publishedWorks } from './library.ts'

/** The slug of a work, by that slug or by one it had before; the given one if there is no such work. */
export function currentSlug(slug: string, works: readonly Work[]): string {
  if (works.some((work) => work.slug === slug)) return slug
  const byName = [...works].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  return byName.find(({ facts }) => facts.formerly?.includes(slug))?.slug ?? slug
}

/**
 * The slug of a work, and those whose URLs redirect to it: the ones it had before, unless another work
 * has them now.
 */
export function allSlugs(work: Work, works: readonly Work[]): string[] {
  const old = (work.facts.formerly ?? []).filter((slug) => slug !== work.slug)
  return [work.slug, ...old.filter((slug) => currentSlug(slug, works) === work.slug)]
}

/** The old slugs of all published works, of which URLs redirect. */
export async function allOldSlugs(): Promise<string[]> {
  const works = await publishedWorks()
  return works.flatMap((work) => allSlugs(work, works).slice(1))
}

/**
 * A permanent redirect from a URL with an old slug.
 *
 * @param slug as in the URL
 * @param pathFor the path of the same page, by the work's slug
 * @returns `undefined` if it is not an old slug
 */
export async function redirectOldSlug(
  slug: string,
  pathFor: (work: string) => string,
): Promise<Response | undefined> {
  const current = currentSlug(slug, await publishedWorks())
  if (current === slug) return undefined
  return new Response(null, { status: 308, headers: { location: pathFor(current) } })
}
