import type { Translator } from '../_data/translator.ts'
import { noticePage } from './notice-page.tsx'

/**
 * The page for requests to edit that have no session, as a response with status 403. Its link leads to
 * the same page without the token, for a browser that has the session already.
 */
export function editRefusedPage(translator: Translator): Promise<Response> {
  const { t } = translator
  return noticePage(translator, {
    title: t('editRefused.title'),
    text: t('editRefused.text'),
    link: { href: '?', text: t('editRefused.again') },
    status: 403,
  })
}
