import type { ReactNode } from 'react'
import { libraryPath } from '../_data/paths.ts'
import type { Translator } from '../_data/translator.ts'

/** The quiet line at the head of every page: where one is, and the same page in the other interface language. */
export function SiteHeader({
  translator,
  switchPath,
}: {
  translator: Translator
  switchPath: string
}): ReactNode {
  const { t, locale } = translator
  const other = locale === 'en' ? 'es' : 'en'
  return (
    <header className="ui site">
      <nav aria-label={t('site.menu')}>
        <a className="name" href={libraryPath(locale)} translate="no">
          {t('site.name')}
        </a>
        <a href={libraryPath(locale)}>{t('site.library')}</a>
      </nav>
      <a
        className="switch"
        href={switchPath}
        lang={other}
        hrefLang={other}
        title={t('site.switchLabel')}
        data-preserve-scroll=""
      >
        {t('site.switch')}
      </a>
    </header>
  )
}

/** The first thing a keyboard reaches: past the menus, to what the page is for. */
export function SkipLink({ translator }: { translator: Translator }): ReactNode {
  return (
    <a className="skip" href="#_main">
      {translator.t('site.skip')}
    </a>
  )
}
