import type { ReactNode } from 'react'
import type { Command } from './commands.ts'
import type { EditorState } from './editor-state.ts'
import type { EditorTranslator } from './row-view.tsx'

interface CommandButtonProps {
  command: Command
  state: EditorState
  t: EditorTranslator
  run: (command: Command) => void
}

/** The button of a command, with its key. It stays in the order of focus when it is not possible, and says so. */
export function CommandButton({ command, state, t, run }: CommandButtonProps): ReactNode {
  const isPossible = command.isPossible(state)
  if (command.isHiddenUnlessPossible && !isPossible) return null
  return (
    <button
      type="button"
      data-command={command.id}
      aria-disabled={isPossible ? undefined : 'true'}
      onClick={() => run(command)}
    >
      {labelOf(command, state, t)}
      <span aria-hidden="true">
        <kbd>{command.keys[0]}</kbd>
      </span>
    </button>
  )
}

/** What a command is called. */
export function labelOf({ label }: Command, { section }: EditorState, t: EditorTranslator): string {
  return label.side ? t(`do.${label.message}.${section.languages[label.side]}`) : t(`do.${label.message}`)
}

/** What a command does, in a sentence. */
export function explanationOf({ label }: Command, { section }: EditorState, t: EditorTranslator): string {
  return label.side
    ? t(`explain.${label.message}.${section.languages[label.side]}`)
    : t(`explain.${label.message}`)
}
