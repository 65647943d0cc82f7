import { type Language, languages } from '#bitext/language'
import { routing } from '#i18n/routing'
import { openSection, savesAreDone } from '#store/alignment-editing'
import { listWorks } from '#store/content'
import { contentFolder, displayPath } from '#store/content-folder'
import { startEditMode } from '#store/edit-mode'
import { buildIfNeeded } from './build.ts'
import { type Outcome, UsageError } from './command.ts'
import { onlyFromThisMachine } from './only-from-this-machine.ts'
import { listen, serveSite } from './serve-site.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const host = '127.0.0.1'
/** How long responses may take to finish after Ctrl-C, in milliseconds. */
const msToFinish = 1000

/**
 * Serves the reader in local edit mode, so that a person can edit the alignment of one work, until the
 * command is stopped.
 *
 * @param slug the work's folder
 * @param lang the language of the page, as given; without it the browser's
 * @throws {UsageError} when there is no such work, language or port
 * @throws {UnreadableFileError} when the work has errors
 */
export async function editAlignment(slug: string, lang: string | undefined): Promise<Outcome> {
  const content = contentFolder()
  const works = await listWorks(content)
  if (!works.includes(slug)) {
    throw new UsageError(
      `There is no work “${slug}” in ${displayPath(content)}. These are there: ${works.join(', ')}.`,
    )
  }
  const language = languageFrom(lang)
  // Reads the work before the page asks for it: errors are reported here, and the page opens at once.
  await openSection({ content, work: slug, section: undefined })
  if (!(await buildIfNeeded('code'))) return { output: '', exitCode: 1 }
  const { token } = startEditMode(slug)
  const server = await serveSite(onlyFromThisMachine)
  const port = await listen(server, host)
  stopOnSignal(server, { beforeExit: savesAreDone, msToFinish })
  const url = `http://${host}:${port}${pathOf(slug, language)}?token=${token}`
  return {
    output: `Edit the alignment of ${slug} at ${url}\nThe address works once. Ctrl-C stops the server.\n`,
    exitCode: 0,
  }
}

function languageFrom(lang: string | undefined): Language | undefined {
  const language = languages.find((name) => name === lang)
  if (lang !== undefined && !language) throw new UsageError(`--lang takes en or es, not “${lang}”.`)
  return language
}

/** The path of the page; without a language, the path that leads to the one the browser prefers. */
function pathOf(slug: string, language: Language | undefined): string {
  if (!language) return `/align/${slug}`
  return `/${language}${routing.pathnames['/align/[work]'][language].replace('[work]', slug)}`
}
