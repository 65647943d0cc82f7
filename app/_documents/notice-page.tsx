import { otherLanguage } from '#bitext/language'
import { libraryPath } from '../_data/paths.ts'
import type { Translator } from '../_data/translator.ts'
import { renderDocument } from './render-document.tsx'

/**
 * Renders a page with a short notice and a link, in place of the page that was requested.
 *
 * @param notice.status the HTTP status, 404 or 500
 */
export function noticePage(
  translator: Translator,
  notice: { title: string; text: string; link: { href: string; text: string }; status: number },
): Promise<Response> {
  const { title, text, link, status } = notice
  return renderDocument(
    {
      translator,
      title: `${title} | ${translator.t('site.name')}`,
      switchPath: libraryPath(otherLanguage(translator.locale)),
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
