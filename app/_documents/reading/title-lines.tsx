import type { ReactNode } from 'react'
import type { Titles } from '#bitext/titles'
import type { Translator } from '../../_data/translator.ts'

/** Whether one of the two titles has a subtitle, which is set in italics. */
export function hasSubtitle(titles: Titles, others: Titles): boolean {
  return Boolean(titles.subtitle ?? others.subtitle)
}

/** The lines under a title. They belong to the text, so they are in its language. */
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
