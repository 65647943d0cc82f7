import type { ReactNode } from 'react'
import type { Work } from '#store/content'
import { printPath } from '../../_data/paths.ts'
import { longDate, type Translator } from '../../_data/translator.ts'

/** The footer of a text: date, licence, and a link to the print version. */
export function SectionFooter({ work, translator }: { work: Work; translator: Translator }): ReactNode {
  const { t } = translator
  const { licence, date, updated } = work.facts
  return (
    <footer className="ui section-footer">
      <p>{t('work.both')}</p>
      <p>
        {t('work.published', { date: longDate(translator, date) })}
        {updated ? ` · ${t('work.updated', { date: longDate(translator, updated) })}` : ''}
      </p>
      {licence ? (
        <p>
          <Licence licence={licence} translator={translator} />
        </p>
      ) : null}
      <p className="to-print">
        <a href={printPath(translator.locale, work.slug)}>{t('print.link')}</a>
      </p>
    </footer>
  )
}

const creativeCommonsId = /^CC-(BY(?:-[A-Z]+)*)-(\d\.\d)$/

/** The usual name of a Creative Commons licence, from its SPDX identifier; other licences unchanged. */
export function licenceName(licence: string): string {
  return licence.replace(creativeCommonsId, 'CC $1 $2')
}

/** A licence, with a link to its text if it is a Creative Commons licence. */
function Licence({ licence, translator }: { licence: string; translator: Translator }): ReactNode {
  const label = translator.t('work.licence', { licence: licenceName(licence) })
  const [, kind, version] = creativeCommonsId.exec(licence) ?? []
  if (kind === undefined) return label
  const language = translator.locale === 'es' ? 'deed.es' : ''
  const href = `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${language}`
  return (
    <a rel="license" href={href}>
      {label}
    </a>
  )
}
