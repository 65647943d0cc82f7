import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/en.json' },
})

/** What is the same on all pages; each page sends its own Content-Security-Policy. */
const headersOfAll = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-site' },
]

const config: NextConfig = {
  agentRules: false,
  distDir: process.env.COTEJO_BUILD ?? '.next', // tests build into folders of their own
  compress: false, // cli/compress.ts compresses everything, documents included
  poweredByHeader: false,
  serverExternalPackages: ['esbuild'],
  experimental: { serverActions: { bodySizeLimit: '8mb' } }, // an alignment of 100,000 rows has 3 MB
  typedRoutes: true,
  typescript: { ignoreBuildErrors: true }, // `npm run types` checks them, tests and all
  async headers() {
    const forEver = [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }]
    return [
      { source: '/:path*', headers: headersOfAll },
      { source: '/fonts/:path*', headers: forEver },
    ]
  },
  async redirects() {
    return [
      { source: '/es/works/:path*', destination: '/es/obras/:path*', permanent: true },
      { source: '/es/print/:path*', destination: '/es/imprimir/:path*', permanent: true },
    ]
  },
  async rewrites() {
    const spanishReader = [{ type: 'header' as const, key: 'accept-language', value: 'es.*' }]
    return {
      afterFiles: [
        { source: '/es/obras/:path*', destination: '/es/works/:path*' },
        { source: '/es/imprimir/:path*', destination: '/es/print/:path*' },
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
