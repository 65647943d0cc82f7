import type { MetadataRoute } from 'next'
import { absolute } from './_data/paths.ts'

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: absolute('/sitemap.xml') }
}
