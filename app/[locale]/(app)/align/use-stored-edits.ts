import { type Dispatch, useEffect, useEffectEvent, useRef } from 'react'
import { type EditorAction, type EditorState, isSaved } from './editor-state.ts'
import { dropEdits, restoreEdits, storeEdits } from './stored-edits.ts'

/**
 * Keeps edits when the page is left and opened again in the same tab, such as in the other interface
 * language. The browser asks before the page is left with unsaved changes, except by the language switch.
 *
 * @returns loads the page again without the edits
 */
export function useStoredEdits(state: EditorState, dispatch: Dispatch<EditorAction>): () => void {
  const leaving = useRef<'with edits' | 'without edits' | undefined>(undefined)
  const onStart = useEffectEvent(() => {
    const restored = restoreEdits(state)
    if (restored) dispatch({ type: 'restore', state: restored })
    else dispatch({ type: 'go', index: state.current, reveal: true })
  })
  const onHide = useEffectEvent(() => {
    if (leaving.current === 'without edits') dropEdits(state)
    else storeEdits(state)
  })
  const onUnload = useEffectEvent((event: BeforeUnloadEvent) => {
    if (!isSaved(state) && !leaving.current) event.preventDefault()
  })
  useEffect(() => {
    onStart()
    const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
      const isSwitch = target instanceof Element && target.closest('a[hreflang]') !== null
      if (isSwitch && !ctrlKey && !metaKey && !shiftKey) leaving.current = 'with edits'
    }
    document.addEventListener('click', onClick)
    addEventListener('pagehide', onHide)
    addEventListener('beforeunload', onUnload)
    return () => {
      document.removeEventListener('click', onClick)
      removeEventListener('pagehide', onHide)
      removeEventListener('beforeunload', onUnload)
    }
  }, [])
  return () => {
    leaving.current = 'without edits'
    location.reload()
  }
}
