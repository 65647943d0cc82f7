import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { Locale } from '#i18n/routing'
import { AlignmentPage, alignmentMetadata } from '../../alignment-page.tsx'

type Props = PageProps<'/[locale]/align/[work]/[section]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, work, section } = await params
  return alignmentMetadata({ locale: locale as Locale, work, section })
}

/** The alignment of one section of a work of several. */
export default async function Page({ params }: Props): Promise<ReactNode> {
  const { locale, work, section } = await params
  return <AlignmentPage locale={locale as Locale} work={work} section={section} />
}
