import { type Language, languages } from '#bitext/language'
import { listWorks } from '#store/content'
import { contentFolder, displayPath } from '#store/content-folder'
import { type Outcome, UsageError } from '../command.ts'
import { serveMending } from './server.ts'

/**
 * Serves the page on which the alignment of a work is written, until the command is stopped.
 *
 * @param slug the work’s name
 * @param spoken the language of the page, as given; without it the browser’s
 * @throws {UsageError} when there is no such work, language or port
 */
export async function review(slug: string, spoken: string | undefined): Promise<Outcome> {
  const content = contentFolder()
  const known = await listWorks(content)
  if (!known.includes(slug)) {
    throw new UsageError(
      `There is no work “${slug}” in ${displayPath(content)}. There are: ${known.join(', ')}.`,
    )
  }
  const { url, close } = await serveMending({
    content,
    slug,
    language: languageFrom(spoken),
    port: portFrom(process.env.PORT),
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => close().then(() => process.exit(0)))
  return { output: `Mend the alignment of ${slug} at ${url}\nCtrl-C ends it.\n`, exitCode: 0 }
}

function languageFrom(spoken: string | undefined): Language | undefined {
  const language = languages.find((name) => name === spoken)
  if (spoken !== undefined && !language) throw new UsageError(`--lang is en or es, not “${spoken}”.`)
  return language
}

function portFrom(asked: string | undefined): number {
  const port = Number(asked ?? 0)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new UsageError(`PORT should be a number from 0 to 65535, not “${asked}”.`)
}
