import type { ReactNode } from 'react'
import { isError } from '#bitext/finding'
import type { LoadedWork } from '#store/content'
import { workPath } from '../../_data/paths.ts'
import type { Translator } from '../../_data/translator.ts'

const example = `content/
  my-work/
    work.yaml      original: en
                   date: 2026-11-20
                   licence: CC-BY-4.0
                   level: B1
    en.md          ---
                   title: My work
                   summary: What it is about.
                   ---

                   <!-- #k3f9 -->
                   The first paragraph.
    es.md          ---
                   title: Mi obra
                   summary: De qué trata.
                   ---

                   <!-- #k3f9 -->
                   El primer párrafo.`

/** Shown if there are no works: how to create the first. */
export function EmptyLibrary({ translator }: { translator: Translator }): ReactNode {
  const { t } = translator
  return (
    <section className="empty">
      <h2>{t('library.emptyTitle')}</h2>
      <p>{t('library.emptyHow')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls if it is wider than the page, so the keyboard must reach it */}
      <pre tabIndex={0}>{example}</pre>
      <p>{t('library.emptyCheck')}</p>
      <pre>npm run -s cotejo -- check</pre>
    </section>
  )
}

/** The works that are not published because they have errors. Only authors see them, during development. */
export function HiddenWorks({
  works,
  translator,
}: {
  works: readonly LoadedWork[]
  translator: Translator
}): ReactNode {
  const { t, locale } = translator
  if (works.length === 0) return null
  return (
    <section>
      <h2>{t('library.brokenTitle')}</h2>
      <ul>
        {works.map(({ slug, findings }) => (
          <li key={slug}>
            <a href={workPath(locale, slug)}>
              {t('library.broken', { count: findings.filter(isError).length, work: slug })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
