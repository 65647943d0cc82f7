import { otherLanguage } from '#bitext/language'
import { libraryPath } from '../../_data/addresses.ts'
import type { Words } from '../../_data/words.ts'
import { documentResponse } from '../../_ui/document.tsx'

/**
 * In place of a page that could not be made, as a response with status 500.
 *
 * @param path the address that was asked for, to try again
 */
export function failedPage(words: Words, path: string): Promise<Response> {
  const { t, locale } = words
  return documentResponse(
    {
      words,
      title: `${t('error.title')} | ${t('site.name')}`,
      switchPath: libraryPath(otherLanguage(locale)),
      children: (
        <main id="_main" className="shelf" tabIndex={-1}>
          <h1>{t('error.title')}</h1>
          <p>{t('error.text')}</p>
          <p className="ui">
            <a href={path}>{t('error.again')}</a>
          </p>
        </main>
      ),
    },
    500,
  )
}
