import type { WorkData } from '#browser/documents/protocol'
import type { Work } from '#store/content'
import { publishedWorks } from '../../_data/library.ts'
import { allSlugs } from '../../_data/renamed-works.ts'

/** The data that every page of a work has for its script. */
export async function workData(work: Work): Promise<WorkData> {
  const [slug = work.slug, ...formerly] = allSlugs(work, await publishedWorks())
  return { slug, ...(formerly.length > 0 ? { formerly } : {}) }
}
