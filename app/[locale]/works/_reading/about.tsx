import type { ReactNode } from 'react'
import type { Work } from '#store/content'
import { printPath } from '../../../_data/addresses.ts'
import { longDate, type Words } from '../../../_data/words.ts'

/** What stands under a text: when it was published, its licence, and the way to print it. */
export function About({ work, words }: { work: Work; words: Words }): ReactNode {
  const { t } = words
  const { licence, date, updated } = work.facts
  return (
    <footer className="ui foot">
      <p>{t('work.both')}</p>
      <p>
        {t('work.published', { date: longDate(words, date) })}
        {updated ? ` · ${t('work.updated', { date: longDate(words, updated) })}` : ''}
      </p>
      {licence ? (
        <p>
          <Licence licence={licence} words={words} />
        </p>
      ) : null}
      <p className="to-print">
        <a href={printPath(words.locale, work.slug)}>{t('print.link')}</a>
      </p>
    </footer>
  )
}

const commonsName = /^CC-(BY(?:-[A-Z]+)*)-(\d\.\d)$/

/** A Creative Commons licence by its SPDX name, as people say it; another one as it is. */
export function licenceName(licence: string): string {
  return licence.replace(commonsName, 'CC $1 $2')
}

/** A licence, with a link to its text where we know it. */
function Licence({ licence, words }: { licence: string; words: Words }): ReactNode {
  const label = words.t('work.licence', { licence: licenceName(licence) })
  const [, kind, version] = commonsName.exec(licence) ?? []
  if (kind === undefined) return label
  const language = words.locale === 'es' ? 'deed.es' : ''
  const href = `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/${language}`
  return (
    <a rel="license" href={href}>
      {label}
    </a>
  )
}
