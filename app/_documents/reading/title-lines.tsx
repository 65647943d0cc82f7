import type { ReactNode } from 'react'
import type { Titles } from '#bitext/titles'
import type { Translator } from '../../_data/translator.ts'

/** Whether a side has a subtitle, for which the page preloads the italic font. */
export function hasSubtitle(titles: Titles, translatedTitles: Titles): boolean {
  return Boolean(titles.subtitle ?? translatedTitles.subtitle)
}

/** The lines below a title. The translator is one for the language of the text, not of the interface. */
export function TitleLines({ titles, translator }: { titles: Titles; translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <>
      {titles.subtitle ? <p className="sub">{titles.subtitle}</p> : null}
      {titles.author ? <p className="ui by">{t('work.author', { name: titles.author })}</p> : null}
      {titles.translator ? (
        <p className="ui by">{t('work.translator', { name: titles.translator })}</p>
      ) : null}
      {titles.source ? <p className="ui by">{titles.source}</p> : null}
    </>
  )
}
