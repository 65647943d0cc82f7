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
import { DataBlock } from './data-block.tsx'

/** A document: a page that is complete as HTML, with one small script. */
export interface DocumentPage {
  translator: Translator
  title: string
  description?: string | undefined
  /** The URL path in each interface language; omit it for pages that search engines should not index. */
  paths?: { en: string; es: string } | undefined
  /** The URL path of the page that search engines should index instead of this one. */
  canonical?: string
  /** The URL path that the language switch links to. */
  switchPath: string
  /** Whether to preload the italic font. */
  hasItalics?: boolean
  /** Keys or namespaces of the messages that the script may need at once. The others are loaded on demand. */
  messages?: readonly string[]
  /** Facts for the script. */
  data?: Omit<DocumentData, 'messages' | 'panelStyle'>
  /** Additional elements of the head. */
  head?: ReactNode
  /** The page’s `<main id="_main">`, and its siblings. */
  children: ReactNode
}

/**
 * Renders a document as a response, with its Content-Security-Policy and caching headers.
 *
 * @param status the HTTP status
 */
export async function renderDocument(page: DocumentPage, status = 200): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const { boot } = await assets()
  const html = `<!doctype html>${renderToStaticMarkup(await renderHtml(page))}`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(`'${boot.hash}'`),
  }
  return status < 500
    ? staticResponse(html, headers, status)
    : new Response(html, { status, headers: { ...headers, 'cache-control': 'no-store' } })
}

async function renderHtml(page: DocumentPage) {
  const { translator, title, description, paths, canonical, switchPath, hasItalics, head, children } = page
  const { style, styleWithoutScript, panelStyle, main, boot } = await assets()
  const { t, locale } = translator
  const messages = await clientMessages(locale, page.messages ?? [])
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <FontPreload name="literata-5.3.0-400-700" />
        <FontPreload name="inter-5.3.0-400-700" />
        {/* Before the style sheet: a script after it would wait for it, and block the parser meanwhile. */}
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, allowed by its hash in the policy
          dangerouslySetInnerHTML={{ __html: boot.text }}
        />
        <link rel="stylesheet" href={style.path} />
        <noscript>
          <link rel="stylesheet" href={styleWithoutScript.path} />
        </noscript>
        <script type="module" src={main.path} />
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
        <DataBlock data={{ ...page.data, panelStyle: panelStyle.path, messages }} />
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
