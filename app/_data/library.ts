import 'server-only'
import { countWords, minutesToRead } from '#bitext/reading-time'
import { type LoadedWork, loadLibrary, loadWork, type Section, type Work } from '#store/content'
import { contentFolder } from '#store/content-folder'
import { loadTagNames } from '#store/tag-names'

const isDevelopment = process.env.NODE_ENV === 'development'

let loading: Promise<LoadedWork[]> | undefined

/** Every work of the content folder. Read once; while authors write, read anew each time. */
async function library(): Promise<LoadedWork[]> {
  if (isDevelopment) return loadLibrary(contentFolder())
  loading ??= loadLibrary(contentFolder())
  return loading
}

/** The works that readers see, newest first. */
export async function publishedWorks(): Promise<Work[]> {
  const works = (await library()).map(({ work }) => work).filter((work) => work !== undefined)
  return works.sort((a, b) => b.facts.date.localeCompare(a.facts.date) || a.slug.localeCompare(b.slug))
}

/** The works with errors, for authors: none are told of in production. */
export async function brokenWorks(): Promise<LoadedWork[]> {
  return isDevelopment ? (await library()).filter(({ work }) => work === undefined) : []
}

/** One work by its slug; what `generateStaticParams` did not name is not there in production. */
export async function findWork(slug: string): Promise<LoadedWork | undefined> {
  if (isDevelopment) {
    const known = (await library()).some((loaded) => loaded.slug === slug)
    return known ? loadWork(contentFolder(), slug) : undefined
  }
  return (await library()).find((loaded) => loaded.slug === slug)
}

/** The slugs that have an address: those of published works, and of broken ones while authors write. */
export async function slugsWithPage(): Promise<string[]> {
  const works = await library()
  return works.filter(({ work }) => work !== undefined || isDevelopment).map(({ slug }) => slug)
}

const wordCounts = new WeakMap<Section, number>()

/** Translator of a section in its original language, counted once: every part of it and every list asks. */
function wordsOf(section: Section): number {
  const known = wordCounts.get(section)
  if (known !== undefined) return known
  const words = countWords(section.original)
  wordCounts.set(section, words)
  return words
}

/** Minutes that a section takes to read in its original language. */
export function sectionMinutes(section: Section): number {
  return minutesToRead(wordsOf(section))
}

/** Minutes that a work takes to read in its original language. */
export function workMinutes({ sections }: Work): number {
  return minutesToRead(sections.reduce((words, section) => words + wordsOf(section), 0))
}

/** The names of tags, by tag. */
export function tagNames(): ReturnType<typeof loadTagNames> {
  return loadTagNames(contentFolder())
}
