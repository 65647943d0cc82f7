import { resolve } from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { securityHeaders } from './cli/security-headers.ts'

const withIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/en.json' },
})

/** The folders of `app/[locale]` that have Spanish names in URLs; see `pathnames` in i18n/routing.ts. */
const spanishPaths = [
  ['works', 'obras'],
  ['print', 'imprimir'],
  ['level', 'nivel'],
  ['length', 'duracion'],
  ['topic', 'tema'],
] as const

const config: NextConfig = {
  agentRules: false,
  distDir: process.env.COTEJO_BUILD ?? '.next', // tests build into folders of their own
  cacheHandler: resolve('cache-handler.cjs'),
  compress: false, // cli/compress.ts does it, because Next does not compress prerendered documents
  images: { unoptimized: true }, // the optimizer is not used
  poweredByHeader: false,
  serverExternalPackages: ['esbuild'],
  experimental: { serverActions: { bodySizeLimit: '8mb' } }, // an alignment of 100,000 rows has 3 MB
  typedRoutes: true,
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks the types, of tests too
  async headers() {
    const immutable = [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }]
    return [
      { source: '/:path*', headers: [...securityHeaders] },
      { source: '/fonts/:path*', headers: immutable },
    ]
  },
  async redirects() {
    return spanishPaths.map(([english, spanish]) => ({
      source: `/es/${english}/:path*`,
      destination: `/es/${spanish}/:path*`,
      permanent: true,
    }))
  },
  async rewrites() {
    const spanishReader = [{ type: 'header' as const, key: 'accept-language', value: 'es.*' }]
    return {
      afterFiles: [
        ...spanishPaths.map(([english, spanish]) => ({
          source: `/es/${spanish}/:path*`,
          destination: `/es/${english}/:path*`,
        })),
        // No redirect from /es/align: outside local edit mode the page does not exist.
        { source: '/es/alinear/:path*', destination: '/es/align/:path*' },
        { source: '/:other((?!en$|es$|_next$)[^/]+)', has: spanishReader, destination: '/es/not-found' },
        { source: '/:other((?!en$|es$|_next$)[^/]+)', destination: '/en/not-found' },
      ],
      fallback: [
        { source: '/:locale(en|es)/:path*', destination: '/:locale/not-found' },
        { source: '/:path*', has: spanishReader, destination: '/es/not-found' },
        { source: '/:path*', destination: '/en/not-found' },
      ],
    }
  },
}

export default withIntl(config)
