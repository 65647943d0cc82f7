import type { Words } from '../../_data/words.ts'
import { noticePage } from '../../_ui/notice-page.tsx'

/**
 * In place of a page that could not be made, as a response with status 500.
 *
 * @param path the address that was asked for, to try again
 */
export function failedPage(words: Words, path: string): Promise<Response> {
  const { t } = words
  return noticePage(words, {
    title: t('error.title'),
    text: t('error.text'),
    link: { href: path, text: t('error.again') },
    status: 500,
  })
}
