import { otherLanguage } from '#bitext/language'
import { libraryPath } from '../_data/addresses.ts'
import type { Words } from '../_data/words.ts'
import { documentResponse } from './document.tsx'

/**
 * A page that says why what was asked for is not here, and where to go on, as a response.
 *
 * @param notice.status of the response, 404 or 500
 */
export function noticePage(
  words: Words,
  notice: { title: string; text: string; link: { href: string; text: string }; status: number },
): Promise<Response> {
  const { title, text, link, status } = notice
  return documentResponse(
    {
      words,
      title: `${title} | ${words.t('site.name')}`,
      switchPath: libraryPath(otherLanguage(words.locale)),
      children: (
        <main id="_main" className="text notice" tabIndex={-1}>
          <h1>{title}</h1>
          <p>{text}</p>
          <p className="ui">
            <a href={link.href}>{link.text}</a>
          </p>
        </main>
      ),
    },
    status,
  )
}
