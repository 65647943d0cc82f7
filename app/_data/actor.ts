import 'server-only'
import { cookies } from 'next/headers'
import { contentFolder } from '#store/content-folder'
import { editMode, isSession, sessionCookie } from '#store/edit-mode'
import { gitUserName } from '#store/git-identity'

/** A person who may edit. */
export interface Actor {
  readonly name: string
  /** The work they may edit. */
  readonly work: string
}

/** Whoever git does not know by name. */
const unnamed = 'local editor'

/** The person who makes the current request; `undefined` when they may not edit. Every action asks first. */
export async function getActor(): Promise<Actor | undefined> {
  const mode = editMode()
  const secret = (await cookies()).get(sessionCookie)?.value
  if (!mode || !isSession(secret)) return undefined
  return { name: (await gitUserName(contentFolder())) ?? unnamed, work: mode.work }
}
