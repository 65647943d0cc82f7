import 'server-only'
import { countWords, minutesToRead } from '#bitext/reading-time'
import { type LoadedWork, loadLibrary, loadWork, type Section, type Work } from '#store/content'
import { contentFolder } from '#store/content-folder'
import { loadOnce } from '#store/load-once'
import { loadTagNames } from '#store/tag-names'

const isDevelopment = process.env.NODE_ENV === 'development'

const load = () => loadLibrary(contentFolder())

/** Every work of the content folder. During development it is read for each call, so that edits show. */
const library = isDevelopment ? load : loadOnce(load)

/** The works without errors, newest first. */
export async function publishedWorks(): Promise<Work[]> {
  const works = (await library()).map(({ work }) => work).filter((work) => work !== undefined)
  return works.sort((a, b) => b.facts.date.localeCompare(a.facts.date) || a.slug.localeCompare(b.slug))
}

/** The works with errors, shown to authors during development; none in production. */
export async function brokenWorks(): Promise<LoadedWork[]> {
  return isDevelopment ? (await library()).filter(({ work }) => work === undefined) : []
}

/** One work by its slug, with its findings. */
export async function findWork(slug: string): Promise<LoadedWork | undefined> {
  if (isDevelopment) {
    const exists = (await library()).some((loaded) => loaded.slug === slug)
    return exists ? loadWork(contentFolder(), slug) : undefined
  }
  return (await library()).find((loaded) => loaded.slug === slug)
}

/** The slugs of the works that have a page: the published ones; during development those with errors too. */
export async function slugsWithPage(): Promise<string[]> {
  const works = await library()
  return works.filter(({ work }) => work !== undefined || isDevelopment).map(({ slug }) => slug)
}

const wordCounts = new WeakMap<Section, number>()

/** Words of a section in its original language. Cached: every part of the section and every list asks. */
function wordsIn(section: Section): number {
  const known = wordCounts.get(section)
  if (known !== undefined) return known
  const words = countWords(section.original)
  wordCounts.set(section, words)
  return words
}

/** Minutes that a section takes to read in its original language. */
export function sectionMinutes(section: Section): number {
  return minutesToRead(wordsIn(section))
}

/** Minutes that a work takes to read in its original language. */
export function workMinutes({ sections }: Work): number {
  return minutesToRead(sections.reduce((words, section) => words + wordsIn(section), 0))
}

/** A function that gives the name of a tag. */
export function tagNames(): ReturnType<typeof loadTagNames> {
  return loadTagNames(contentFolder())
}
