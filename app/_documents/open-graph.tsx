import type { ReactNode } from 'react'
import type { Translator } from '../_data/translator.ts'

/** The content of a link preview. */
interface OpenGraphProps {
  type: 'article' | 'website'
  title: string
  description: string
  /** The full URL of the page. */
  url: string
  /** The full URL of a picture of 1200 × 630 pixels. */
  picture: string
  pictureText: string
  translator: Translator
}

/** The metadata that other sites read for a link preview (ogp.me). */
export function OpenGraph(props: OpenGraphProps): ReactNode {
  const { type, title, description, url, picture, pictureText, translator } = props
  return (
    <>
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:site_name" content={translator.t('site.name')} />
      <meta property="og:locale" content={translator.locale} />
      <meta property="og:image" content={picture} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={pictureText} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
