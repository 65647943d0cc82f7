import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { processState } from './process-state.ts'

/**
 * Local edit mode: one person, on this machine, may edit one work. The command that starts the reader
 * switches it on; without it nothing can be edited.
 */
export interface EditMode {
  /** The work that may be edited, by its folder. */
  readonly work: string
  /** The secret of the URL that the command prints. It is good for one exchange. */
  readonly token: string
}

interface EditModeState {
  mode: EditMode | undefined
  isTokenUsed: boolean
  sessionSecret: string
}

/** The name of the cookie that holds the session's secret. */
export const sessionCookie = 'cotejo-edit'

const state = processState(
  'edit-mode',
  (): EditModeState => ({ mode: undefined, isTokenUsed: false, sessionSecret: '' }),
)

/** Switches edit mode on for one work. */
export function startEditMode(work: string): EditMode {
  const mode = { work, token: secret() }
  Object.assign(state, { mode, isTokenUsed: false, sessionSecret: secret() })
  return mode
}

/** The edit mode of this process; `undefined` when it is off. */
export function editMode(): EditMode | undefined {
  return state.mode
}

/**
 * Exchanges the token for the secret of a session.
 *
 * @returns `undefined` when the token is wrong, or was used before
 */
export function redeemToken(given: string): string | undefined {
  if (!state.mode || state.isTokenUsed || !isSame(given, state.mode.token)) return undefined
  state.isTokenUsed = true
  return state.sessionSecret
}

/** Whether a secret is that of the session. */
export function isSession(given: string | undefined): boolean {
  return state.mode !== undefined && given !== undefined && isSame(given, state.sessionSecret)
}

function secret(): string {
  return randomBytes(24).toString('base64url')
}

/** Compares in a time that does not depend on what is compared. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
