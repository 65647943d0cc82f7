import type { NextRequest } from 'next/server'
import { hasLocale } from 'next-intl'
import { routing } from '#i18n/routing'
import { getTranslator } from '../../_data/translator.ts'
import { errorPage } from '../../_documents/error-page.ts'
import { readFilters } from '../../_documents/library/filters.ts'
import { libraryPage } from '../../_documents/library/library-page.tsx'
import { notFoundPage } from '../../_documents/not-found-page.ts'

/** The library; filters stand in the query, so it is made on request. */
export async function GET(
  { nextUrl }: NextRequest,
  { params }: RouteContext<'/[locale]'>,
): Promise<Response> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return notFoundPage(await getTranslator(routing.defaultLocale))
  const translator = await getTranslator(locale)
  try {
    return await libraryPage({ translator, filters: readFilters(nextUrl.searchParams) })
  } catch (error) {
    process.stderr.write(`${nextUrl.pathname}: ${error instanceof Error ? error.stack : error}\n`)
    return errorPage(translator, nextUrl.pathname + nextUrl.search)
  }
}
