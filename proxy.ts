import { type NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from '#i18n/routing'
import { renderedPolicy } from './app/_ui/policy.ts'

const byLanguage = createMiddleware(routing)

/** `/` goes by the browser’s language; pages that are rendered on request get a policy with a fresh nonce. */
export default function proxy(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname === '/') return byLanguage(request)
  const policy = renderedPolicy(Buffer.from(crypto.randomUUID()).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/', '/(en|es)'] }
