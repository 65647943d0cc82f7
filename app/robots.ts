import type { MetadataRoute } from 'next'
import { absolute } from './_data/paths.ts'

/** Everything may be crawled. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absolute('/sitemap.xml') }
}
