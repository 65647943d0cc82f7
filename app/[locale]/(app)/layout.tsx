import type { Viewport } from 'next'
import { headers } from 'next/headers'
import { hasLocale, NextIntlClientProvider } from 'next-intl'
import { getMessages, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { routing } from '#i18n/routing'
import { assets } from '../../_data/assets.ts'
import '../../_site/tokens.css'
import '../../_site/base.css'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#181614' },
  ],
}

/** The root of app pages. Their frame is called by each page, which knows where its language switch leads. */
export default async function AppLayout({ params, children }: LayoutProps<'/[locale]'>): Promise<ReactNode> {
  const { locale: asked } = await params
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale
  setRequestLocale(locale)
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const { appBoot } = await assets()
  const { error } = await getMessages({ locale })
  return (
    // The inline script puts the reader's settings on this element before React takes over.
    <html lang={locale} suppressHydrationWarning>
      <head>
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by the nonce in the policy
          dangerouslySetInnerHTML={{ __html: appBoot.text }}
        />
        <FontPreload name="literata-5.3.0-400-700" />
        <FontPreload name="inter-5.3.0-400-700" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
      </head>
      <body>
        {/* Islands get their words from nested providers; only error.tsx has no other place to get them from. */}
        <NextIntlClientProvider locale={locale} messages={{ error }}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}

function FontPreload({ name }: { name: string }): ReactNode {
  return <link rel="preload" href={`/fonts/${name}.woff2`} as="font" type="font/woff2" crossOrigin="" />
}
