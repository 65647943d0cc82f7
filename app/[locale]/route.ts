import type { NextRequest } from 'next/server'
import { hasLocale } from 'next-intl'
import { routing } from '#i18n/routing'
import { wordsIn } from '../_data/words.ts'
import { failedPage } from './_library/failed-page.ts'
import { readFilters } from './_library/filters.ts'
import { libraryPage } from './_library/library-page.tsx'
import { missingPage } from './missing/missing-page.ts'

/** The library; filters stand in the query, so it is made on request. */
export async function GET(
  { nextUrl }: NextRequest,
  { params }: RouteContext<'/[locale]'>,
): Promise<Response> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) return missingPage(await wordsIn(routing.defaultLocale))
  const words = await wordsIn(locale)
  try {
    return await libraryPage({ words, filters: readFilters(nextUrl.searchParams) })
  } catch (error) {
    process.stderr.write(`${nextUrl.pathname}: ${error instanceof Error ? error.stack : error}\n`)
    return failedPage(words, nextUrl.pathname + nextUrl.search)
  }
}
