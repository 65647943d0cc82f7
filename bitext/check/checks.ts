import type { Check } from './check.ts'
import { kinds } from './kinds.ts'
import { links } from './links.ts'
import { moved } from './moved.ts'
import { oneSided } from './one-sided.ts'

/** Every check, in the order its findings are listed. */
export const checks: readonly Check[] = [oneSided, moved, kinds, links]
