import { libraryPath } from '../../_data/addresses.ts'
import type { Words } from '../../_data/words.ts'
import { noticePage } from '../../_ui/notice-page.tsx'

/** The page for addresses that lead nowhere, as a response with status 404. */
export function missingPage(words: Words): Promise<Response> {
  const { t, locale } = words
  return noticePage(words, {
    title: t('missing.title'),
    text: t('missing.text'),
    link: { href: libraryPath(locale), text: t('reading.toLibrary') },
    status: 404,
  })
}
