import type { Translator } from '../_data/translator.ts'
import { noticePage } from './notice-page.tsx'

/**
 * In place of a page that could not be made, as a response with status 500.
 *
 * @param path the address that was asked for, to try again
 */
export function failedPage(translator: Translator, path: string): Promise<Response> {
  const { t } = translator
  return noticePage(translator, {
    title: t('error.title'),
    text: t('error.text'),
    link: { href: path, text: t('error.again') },
    status: 500,
  })
}
