import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing.ts'

/** The localized path of a page, typed by the paths in `routing.ts`. */
export const { getPathname } = createNavigation(routing)
