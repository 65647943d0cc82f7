import { libraryPath } from '../_data/paths.ts'
import type { Translator } from '../_data/translator.ts'
import { noticePage } from './notice-page.tsx'

/** The page for a URL that leads nowhere, as a response with status 404. */
export function notFoundPage(translator: Translator): Promise<Response> {
  const { t, locale } = translator
  return noticePage(translator, {
    title: t('notFound.title'),
    text: t('notFound.text'),
    link: { href: libraryPath(locale), text: t('reading.toLibrary') },
    status: 404,
  })
}
