import type { Translator } from '../_data/translator.ts'
import { noticePage } from './notice-page.tsx'

/** The page for what could not be made, as a response with status 500. No cache stores it. */
export function errorPage(translator: Translator): Promise<Response> {
  const { t } = translator
  return noticePage(translator, {
    title: t('error.title'),
    text: t('error.text'),
    link: { href: '', text: t('error.again') }, // the URL of the page itself
    status: 500,
  })
}
