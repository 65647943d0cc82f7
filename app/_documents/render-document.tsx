import type { ReactNode } from 'react'
import type { DocumentData } from '#browser/documents/protocol'
import { assets } from '../_data/assets.ts'
import { clientMessages } from '../_data/client-messages.ts'
import { absolute, feedPath } from '../_data/paths.ts'
import { staticResponse } from '../_data/static-response.ts'
import type { Translator } from '../_data/translator.ts'
import { colors } from '../_site/colors.ts'
import { contentSecurityPolicy } from '../_site/content-security-policy.ts'
import { SiteFrame } from '../_site/site-frame.tsx'

/** A page that is a plain document: complete as it arrives, with one small script beside it. */
export interface DocumentPage {
  translator: Translator
  title: string
  description?: string | undefined
  /** The address of this page in each interface language; absent for pages that search engines should not keep. */
  paths?: { en: string; es: string } | undefined
  /** For a page that search engines should not keep: the address of the page they should keep in its place. */
  canonical?: string
  /** The address that the language switch leads to. */
  switchPath: string
  /** Whether the text has italics, whose font is loaded then. */
  hasItalics?: boolean
  /** Messages that the page's script needs at once: keys and namespaces. Others are loaded on demand. */
  messages?: readonly string[]
  /** What the page tells its script besides messages. */
  data?: Omit<DocumentData, 'messages'>
  /** Further elements of the head. */
  head?: ReactNode
  /** The page’s `<main id="_main">`, and what stands beside it. */
  children: ReactNode
}

/**
 * Makes the response of a plain document: HTML, policy and caching.
 *
 * @param page what the page holds
 * @param status the HTTP status, 200 when not given
 */
export async function renderDocument(page: DocumentPage, status = 200): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { boot } = await assets()
  const html = `<!doctype html>${renderToStaticMarkup(await htmlOf(page))}`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(`'${boot.hash}'`),
  }
  return status < 500
    ? staticResponse(html, headers, status)
    : new Response(html, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}

async function htmlOf(page: DocumentPage) {
  const { translator, title, description, paths, canonical, switchPath, hasItalics, head, children } = page
  const { style, styleWithoutScript, panelStyle, reading, boot } = await assets()
  const { t, locale } = translator
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <FontPreload name="literata-5.3.0-400-700" />
        <FontPreload name="inter-5.3.0-400-700" />
        {/* Before the style sheet: a script after it would wait for it, and the text for the script. */}
        <script
          data-main={reading.path}
          data-panels={panelStyle.path}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash in the policy
          dangerouslySetInnerHTML={{ __html: boot.text }}
        />
        <link rel="stylesheet" href={style.path} />
        <noscript>
          <link rel="stylesheet" href={styleWithoutScript.path} />
        </noscript>
        {description ? <meta name="description" content={description} /> : null}
        {paths ? <Alternates paths={paths} locale={locale} /> : <meta name="robots" content="noindex" />}
        {canonical ? <link rel="canonical" href={absolute(canonical)} /> : null}
        {hasItalics ? <FontPreload name="literata-italic-5.3.0-400" fetchPriority="low" /> : null}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content={colors.paper} />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content={colors.darkPaper} />
        <link rel="alternate" type="application/atom+xml" title={t('site.feed')} href={feedPath(locale)} />
        <DataBlock data={{ ...page.data, messages: await clientMessages(locale, page.messages ?? []) }} />
        {head}
      </head>
      <body>
        <SiteFrame translator={translator} switchPath={switchPath}>
          {children}
        </SiteFrame>
      </body>
    </html>
  )
}

/** What the page tells its script, as JSON that no browser runs. `<` is escaped, so that no text ends the element. */
function DataBlock({ data }: { data: DocumentData }): ReactNode {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which `<` is escaped
    <script id="_data" type="application/json" dangerouslySetInnerHTML={{ __html: json }} />
  )
}

function FontPreload({ name, ...rest }: { name: string; fetchPriority?: 'low' }): ReactNode {
  return (
    <link rel="preload" href={`/fonts/${name}.woff2`} as="font" type="font/woff2" crossOrigin="" {...rest} />
  )
}

function Alternates({
  paths,
  locale,
}: {
  paths: { en: string; es: string }
  locale: 'en' | 'es'
}): ReactNode {
  return (
    <>
      <link rel="canonical" href={absolute(paths[locale])} />
      <link rel="alternate" hrefLang="en" href={absolute(paths.en)} />
      <link rel="alternate" hrefLang="es" href={absolute(paths.es)} />
      <link rel="alternate" hrefLang="x-default" href={absolute(paths.en)} />
    </>
  )
}
