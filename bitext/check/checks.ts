import type { Check } from './check.ts'
import { heirs } from './heirs.ts'
import { kinds } from './kinds.ts'
import { links } from './links.ts'
import { lostIds } from './lost-ids.ts'
import { moved } from './moved.ts'
import { oneSided } from './one-sided.ts'
import { translatedIds } from './translated-ids.ts'

/** Every check, in the order in which their findings are listed. */
export const checks: readonly Check[] = [oneSided, moved, translatedIds, kinds, links, heirs, lostIds]
