import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { preload } from 'react-dom'
import { routing } from '#i18n/routing'
import { siteOrigin } from '../_data/addresses.ts'
import { assets } from '../_data/assets.ts'
import { wordsIn } from '../_data/words.ts'
import { bootScript } from '../_ui/policy.ts'

export async function generateMetadata({ params }: LayoutProps<'/[locale]'>): Promise<Metadata> {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  const { t } = await wordsIn(locale)
  return {
    metadataBase: new URL(siteOrigin),
    title: { default: `${t('site.name')}: ${t('site.tagline')}`, template: `%s | ${t('site.name')}` },
    description: t('site.description'),
    icons: { icon: '/icon.svg', apple: '/icon-180.png' },
    manifest: '/manifest.webmanifest',
  }
}

export const viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#181614' },
  ],
}

/** The root layout of the pages that Next renders on request. Reading pages are documents of their own. */
export default async function Layout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!hasLocale(routing.locales, locale)) notFound()
  await headers() // rendered on request: the policy's nonce is fresh each time
  const { style } = await assets()
  const { error } = await getMessages({ locale }) // the words of the one island of these pages
  for (const font of ['literata', 'inter']) {
    preload(`/fonts/${font}-5.3.0.woff2`, { as: 'font', type: 'font/woff2', crossOrigin: '' })
  }
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash in the policy */}
        <script dangerouslySetInnerHTML={{ __html: bootScript }} />
        <link rel="stylesheet" href={style.path} precedence="default" />
      </head>
      <body>
        <NextIntlClientProvider locale={locale} messages={{ error }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
