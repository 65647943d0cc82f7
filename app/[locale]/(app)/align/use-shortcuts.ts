import { useEffect, useEffectEvent } from 'react'
import { type Command, commands, isPlain } from './commands.ts'
import { areSingleKeysOn } from './single-keys.ts'

/** Runs the command of a key, wherever the focus is except in dialogs and fields. */
export function useShortcuts(run: (command: Command) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (event.target instanceof Element && event.target.closest('dialog, input, textarea, select')) return
    if (isPlain(event) && !areSingleKeysOn()) return
    const command = commands.find(({ matches }) => matches(event))
    if (!command) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
