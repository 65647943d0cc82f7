import type { ReactNode } from 'react'
import { feedPath } from '../_data/addresses.ts'
import type { Words } from '../_data/words.ts'

/** The foot of every page. */
export function SiteFooter({ words }: { words: Words }): ReactNode {
  const { t, locale } = words
  return (
    <footer className="ui site-foot">
      <p>{t('site.about')}</p>
      <a href={feedPath(locale)}>{t('site.feed')}</a>
    </footer>
  )
}
