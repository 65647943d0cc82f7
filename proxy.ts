import createMiddleware from 'next-intl/middleware'
import { routing } from '#i18n/routing'

/** Redirects `/` to the library in the language that the browser prefers. */
export default createMiddleware(routing)

export const config = { matcher: ['/'] }
