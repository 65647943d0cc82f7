import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { otherLanguage } from '#bitext/language'
import { libraryPath } from '../../_data/paths.ts'
import { getTranslator } from '../../_data/translator.ts'
import { SiteFrame } from '../../_site/site-frame.tsx'

/** In place of an app page that does not exist. */
export default async function AppNotFound(): Promise<ReactNode> {
  const translator = await getTranslator(await getLocale())
  const { t, locale } = translator
  return (
    <SiteFrame translator={translator} switchPath={libraryPath(otherLanguage(locale))}>
      <main id="_main" className="notice-page" tabIndex={-1}>
        <h1>{t('notFound.title')}</h1>
        <p>{t('notFound.text')}</p>
        <p className="ui">
          <a href={libraryPath(locale)}>{t('reading.toLibrary')}</a>
        </p>
      </main>
    </SiteFrame>
  )
}
