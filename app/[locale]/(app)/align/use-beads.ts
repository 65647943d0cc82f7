import { type Dispatch, useEffect } from 'react'
import { findBeads } from './actions.ts'
import type { EditorAction } from './editor-state.ts'

/** How long to wait before asking again, in milliseconds. */
const msBetween = 500

/** Asks for what the aligner finds in a section, until it has finished. */
export function useBeads(revision: string, dispatch: Dispatch<EditorAction>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async () => {
      const response = await findBeads(revision).catch(() => ({ state: 'failed' }) as const)
      if (isOver) return
      if (response.state === 'running') timer = setTimeout(ask, msBetween)
      else if (response.state === 'done') dispatch({ type: 'beads', beads: response.beads })
      else dispatch({ type: 'alignerFailed' })
    }
    ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [revision, dispatch])
}
