import type { Translator } from '../_data/translator.ts'
import { noticePage } from './notice-page.tsx'

/**
 * Renders the page for an unexpected error, with status 500.
 *
 * @param path the path of the request, for the link that tries again
 */
export function errorPage(translator: Translator, path: string): Promise<Response> {
  const { t } = translator
  return noticePage(translator, {
    title: t('error.title'),
    text: t('error.text'),
    link: { href: path, text: t('error.again') },
    status: 500,
  })
}
