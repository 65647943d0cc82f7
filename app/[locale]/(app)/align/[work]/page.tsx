import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { Locale } from '#i18n/routing'
import { AlignmentPage, alignmentMetadata } from '../alignment-page.tsx'

type Props = PageProps<'/[locale]/align/[work]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, work } = await params
  return alignmentMetadata({ locale: locale as Locale, work })
}

/** The alignment of the only section of a work; a work of several goes to its first. */
export default async function Page({ params }: Props): Promise<ReactNode> {
  const { locale, work } = await params
  return <AlignmentPage locale={locale as Locale} work={work} />
}
