import { otherLanguage } from '#bitext/language'
import { libraryPath } from '../../_data/addresses.ts'
import type { Words } from '../../_data/words.ts'
import { documentResponse } from '../../_ui/document.tsx'

/** The page for addresses that lead nowhere, as a response with status 404. */
export function missingPage(words: Words): Promise<Response> {
  const { t, locale } = words
  return documentResponse(
    {
      words,
      title: `${t('missing.title')} | ${t('site.name')}`,
      switchPath: libraryPath(otherLanguage(locale)),
      children: (
        <main id="_main" className="text" tabIndex={-1}>
          <h1>{t('missing.title')}</h1>
          <p>{t('missing.text')}</p>
          <p className="ui">
            <a href={libraryPath(locale)}>{t('reading.toLibrary')}</a>
          </p>
        </main>
      ),
    },
    404,
  )
}
