import type { ReactNode } from 'react'
import { feedPath } from '../_data/paths.ts'
import type { Translator } from '../_data/translator.ts'

/** The foot of every page. */
export function SiteFooter({ translator }: { translator: Translator }): ReactNode {
  const { t, locale } = translator
  return (
    <footer className="ui site-footer">
      <p>{t('site.about')}</p>
      <a href={feedPath(locale)}>{t('site.feed')}</a>
    </footer>
  )
}
