import type { MetadataRoute } from 'next'
import { colors } from './_site/colors.ts'

/** The web app manifest: what the site looks like on a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Cotejo',
    short_name: 'Cotejo',
    start_url: '/',
    display: 'minimal-ui',
    background_color: colors.paper,
    theme_color: colors.paper,
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  }
}
