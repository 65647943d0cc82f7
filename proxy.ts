import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { routing } from '#i18n/routing'
import { editMode, isSession, redeemToken, sessionCookie } from '#store/edit-mode'
import { contentSecurityPolicy } from './app/_site/content-security-policy.ts'

const toBrowserLanguage = createMiddleware(routing)

/** The path of an app page that edits a work: language and work. */
const editPath = /^\/(?:(en)\/align|(es)\/alinear)\/([^/]+)(?:\/|$)/

/** Paths without a language lead to the browser's language. App pages get their policy, and are kept for edit mode. */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  if (pathname === '/') return toBrowserLanguage(request)
  if (pathname.startsWith('/align/')) return editMode() ? toBrowserLanguage(request) : NextResponse.next()
  const [, english, spanish, work] = editPath.exec(pathname) ?? []
  const locale = english ?? spanish ?? pathname.slice(1, 3)
  if (work === undefined || editMode()?.work !== work) return document(request, `/${locale}/not-found`)
  const token = request.nextUrl.searchParams.get('token')
  if (token !== null) return exchangeToken(request, token, locale)
  // Actions ask for themselves who sends them, and say in their own words that they refuse.
  const isAction = request.method === 'POST' && request.headers.has('next-action')
  if (isAction || isSession(request.cookies.get(sessionCookie)?.value)) return appPage(request)
  return document(request, `/${locale}/edit-refused`)
}

export const config = {
  matcher: ['/', '/align/:path*', '/:locale(en|es)/align/:path*', '/es/alinear/:path*'],
}

/** A page's policy allows the scripts of one response, by a nonce that Next reads from the request. */
function appPage(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const forDevelopment = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  const policy = contentSecurityPolicy(`'nonce-${nonce}' 'strict-dynamic'${forDevelopment}`)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  return response
}

/** Exchanges the token in the URL for a cookie, and goes to the same page without it. */
function exchangeToken(request: NextRequest, token: string, locale: string): NextResponse {
  const session = redeemToken(token)
  if (session === undefined) return document(request, `/${locale}/edit-refused`)
  // The host as the browser knows it: the cookie belongs to it. It was checked by the server.
  const url = new URL(request.nextUrl.pathname, `http://${request.headers.get('host')}`)
  const response = NextResponse.redirect(url, 303)
  response.cookies.set(sessionCookie, session, { httpOnly: true, sameSite: 'strict', path: '/' })
  response.headers.set('cache-control', 'no-store')
  response.headers.set('referrer-policy', 'no-referrer')
  return response
}

function document(request: NextRequest, path: string): NextResponse {
  return NextResponse.rewrite(new URL(path, request.url))
}
