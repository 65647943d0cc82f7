import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { type Locale, routing } from '#i18n/routing'
import type { Work } from '#store/content'
import { findWork } from '../_data/library.ts'
import { redirectOldSlug } from '../_data/renamed-works.ts'
import { getTranslator, type Translator } from '../_data/translator.ts'
import { errorPage } from './error-page.ts'
import { notFoundPage } from './not-found-page.ts'
import { findingsPage } from './reading/findings-page.tsx'

type Context<Params> = { params: Promise<Params & { locale: string }> }

/** Makes a page; `undefined` if there is no such page. */
type MakePage<Given> = (given: Given & { translator: Translator }) => Promise<Response | undefined>

/**
 * The `GET` handler of a document. It responds with the not-found page if there is no such page, and with
 * the error page if the page cannot be made; during a build an error makes the build fail instead.
 *
 * @param makePage makes the page from the parameters of its path
 */
export function documentRoute<Params extends object>(makePage: MakePage<{ params: Params }>) {
  return async (request: Request, context: Context<Params>): Promise<Response> => {
    const params = await context.params
    const translator = await getTranslator(params.locale as Locale)
    try {
      return (await makePage({ params, translator })) ?? (await notFoundPage(translator))
    } catch (error) {
      if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) throw error
      process.stderr.write(`${request.url}: ${error instanceof Error ? error.stack : error}\n`)
      return errorPage(translator)
    }
  }
}

/**
 * The `GET` handler of a page of a work. A slug that the work had before redirects permanently. For a
 * work with errors, which only authors see during development, the findings are shown.
 *
 * @param pathOf the path of the page, from its parameters
 */
export function workRoute<Params extends { work: string }>(
  makePage: MakePage<{ work: Work; params: Params }>,
  pathOf: (params: Params & { locale: Locale }) => string,
) {
  return documentRoute<Params>(async ({ params, translator }) => {
    const { locale } = translator
    const loaded = await findWork(params.work)
    if (!loaded) return redirectOldSlug(params.work, (work) => pathOf({ ...params, locale, work }))
    const { work } = loaded
    return work ? makePage({ work, params, translator }) : findingsPage({ loaded, translator })
  })
}

/** For `generateStaticParams`: the same pages in every interface language. */
export function inEveryLocale<Params extends object>(
  pages: readonly Params[],
): (Params & { locale: Locale })[] {
  return pages.flatMap((params) => routing.locales.map((locale) => ({ ...params, locale })))
}
