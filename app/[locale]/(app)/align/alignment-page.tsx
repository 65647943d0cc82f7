import type { Metadata, Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { sides } from '#bitext/alignment-edit/rows'
import { otherLanguage } from '#bitext/language'
import type { Locale } from '#i18n/routing'
import { getActor } from '../../../_data/actor.ts'
import { type AlignmentSection, alignmentSection } from '../../../_data/alignment-section.ts'
import { alignPath } from '../../../_data/paths.ts'
import { getTranslator, type Translator } from '../../../_data/translator.ts'
import { SiteFrame } from '../../../_site/site-frame.tsx'
import { AlignmentEditor } from './alignment-editor.tsx'
import '../../../_documents/reading/text.css'

/** Which section the page shows. */
interface PageOptions {
  readonly locale: Locale
  readonly work: string
  /** Absent for the only section of a work. */
  readonly section?: string
}

/** The page on which a person edits the alignment of a section. */
export async function AlignmentPage({ locale, work, section }: PageOptions): Promise<ReactNode> {
  setRequestLocale(locale)
  const actor = await getActor()
  if (actor?.work !== work) notFound()
  const found = await alignmentSection(work, section)
  if (found === 'missing') notFound()
  const translator = await getTranslator(locale)
  const switchPath = alignPath(otherLanguage(locale), work, section)
  if (found === 'broken') {
    return (
      <SiteFrame translator={translator} switchPath={switchPath}>
        <main id="_main" className="notice-page" tabIndex={-1}>
          <h1>{translator.t('alignmentEditor.title')}</h1>
          <p>{translator.t('alignmentEditor.broken', { work })}</p>
        </main>
      </SiteFrame>
    )
  }
  if (found.entry.slug !== section) redirect(alignPath(locale, work, found.entry.slug) as Route)
  const { alignmentEditor } = await getMessages({ locale })
  return (
    <SiteFrame translator={translator} switchPath={switchPath}>
      <noscript>
        <p className="needs-script">{translator.t('alignmentEditor.needsScript')}</p>
      </noscript>
      <NextIntlClientProvider locale={locale} messages={{ alignmentEditor }}>
        <AlignmentEditor section={found}>
          <SectionLinks section={found} translator={translator} />
          <SectionTitles section={found} translator={translator} />
        </AlignmentEditor>
      </NextIntlClientProvider>
    </SiteFrame>
  )
}

/** The title of the page in the browser. */
export async function alignmentMetadata({ locale, work, section }: PageOptions): Promise<Metadata> {
  const { t } = await getTranslator(locale)
  const isActor = (await getActor())?.work === work
  const found = isActor ? await alignmentSection(work, section) : 'missing'
  const title = typeof found === 'string' ? work : found.entry.titles.original
  return { title: `${t('alignmentEditor.title')} · ${title}`, robots: { index: false } }
}

/** Links to the sections of a work that has several. */
function SectionLinks({ section, translator }: PartProps): ReactNode {
  const { work, entries, entry, languages } = section
  if (entries.length < 2) return null
  return (
    <nav className="ui section-links" aria-label={translator.t('alignmentEditor.sections')}>
      <ol>
        {entries.map(({ slug, titles }) => (
          <li key={slug}>
            <a
              href={alignPath(translator.locale, work, slug)}
              lang={languages.original}
              aria-current={slug === entry.slug ? 'page' : undefined}
            >
              {titles.original}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface PartProps {
  section: AlignmentSection
  translator: Translator
}

/** The titles of both versions, at the head of their columns. */
function SectionTitles({ section, translator: { t, locale } }: PartProps): ReactNode {
  return (
    <div className="pair head">
      {sides.map((side) => {
        const language = section.languages[side]
        const Title = side === 'original' ? 'h1' : 'p'
        return (
          <div key={side} className={side} lang={language}>
            <p className={`language-label ${language}`} lang={locale}>
              {t(`alignmentEditor.language.${language}`)} · {t(`alignmentEditor.role.${side}`)}
            </p>
            <Title className="h1">{section.entry.titles[side]}</Title>
          </div>
        )
      })}
    </div>
  )
}
