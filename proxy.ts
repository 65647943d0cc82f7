import createMiddleware from 'next-intl/middleware'
import { routing } from '#i18n/routing'

/** `/` goes by the browser’s language. */
export default createMiddleware(routing)

export const config = { matcher: ['/'] }
