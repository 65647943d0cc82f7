import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CommandButton } from './command-button.tsx'
import { type Command, commands } from './commands.ts'
import { type EditorState, isSaved } from './editor-state.ts'
import { UnsureMenu } from './unsure-menu.tsx'

interface EditorToolbarProps {
  state: EditorState
  run: (command: Command) => void
  goTo: (index: number) => void
}

const barCommands = commands.filter(({ place }) => place === 'bar')
const isUnsureCommand = ({ id }: Command) => id === 'nextUnsure' || id === 'previousUnsure'

/** The bar at the top: unsure rows, whether there are unsaved changes, and what can be done with all rows. */
export function EditorToolbar({ state, run, goTo }: EditorToolbarProps): ReactNode {
  const t = useTranslations('alignmentEditor')
  const button = (command: Command) => (
    <CommandButton key={command.id} command={command} state={state} t={t} run={run} />
  )
  return (
    <section className="editor-bar ui" aria-label={t('tools')}>
      <UnsureMenu state={state} goTo={goTo} />
      {barCommands.filter(isUnsureCommand).map(button)}
      <span className="unsaved">{isSaved(state) ? '' : t('unsaved')}</span>
      {barCommands.filter((command) => !isUnsureCommand(command)).map(button)}
    </section>
  )
}
