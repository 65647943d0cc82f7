'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useReducer, useRef, useState } from 'react'
import { rowsToData } from '#bitext/alignment-edit/section-data'
import type { AlignmentSection } from '../../../_data/alignment-section.ts'
import { saveRows } from './actions.ts'
import { CommandButton } from './command-button.tsx'
import { type Command, commands } from './commands.ts'
import { type EditorAction, initialState, isSaved, reduce } from './editor-state.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { RowsList } from './rows-list.tsx'
import { SaveNotice } from './save-notice.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { StatusMessage } from './status-message.tsx'
import { useBeads } from './use-beads.ts'
import { useCurrentRowFocus } from './use-current-row-focus.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useStoredEdits } from './use-stored-edits.ts'
import './alignment-editor.css'
import './alignment-rows.css'
import './editor-bar.css'
import './editor-dialogs.css'

interface AlignmentEditorProps {
  section: AlignmentSection
  /** What is above the rows. */
  children: ReactNode
}

const rowCommands = commands.filter(({ place }) => place === 'row')
/** The buttons of the current row: what concerns both sides, and what moves one of them. */
const rowCommandLines = [
  rowCommands.filter(({ label }) => label.side === undefined),
  rowCommands.filter(({ label }) => label.side !== undefined),
]

/** Shows the rows of a section, and lets a person correct which texts belong together. */
export function AlignmentEditor({ section, children }: AlignmentEditorProps): ReactNode {
  const t = useTranslations('alignmentEditor')
  const [state, dispatch] = useReducer(reduce, section, (read) => initialState(read))
  const [dialog, setDialog] = useState<'split' | 'help'>()
  const list = useRef<HTMLDivElement>(null)
  const noteFocus = useCurrentRowFocus(list, state)
  const reloadWithoutEdits = useStoredEdits(state, dispatch)
  useBeads(section.revision, dispatch)

  const act = (action: EditorAction) => {
    noteFocus(action.type === 'go' || action.type === 'goUnsure')
    dispatch(action)
  }
  const save = async () => {
    if (isSaved(state)) return dispatch({ type: 'nothingToSave' })
    if (state.saving) return
    dispatch({ type: 'saving' })
    const rows = JSON.stringify(rowsToData(state.history.now.rows))
    const { revision, entry } = section
    const sent = { section: entry.slug, revision, saves: state.saves, rows }
    const outcome = await saveRows(sent).catch(() => ({ saved: false, reason: 'gone' }) as const)
    dispatch({ type: 'saveEnded', outcome })
  }
  const run = (command: Command): unknown => {
    const effect = command.effect(state)
    switch (effect.type) {
      case 'save':
        return save()
      case 'openSplit':
        return setDialog('split')
      case 'openHelp':
        return setDialog('help')
      default:
        return act(effect)
    }
  }
  useShortcuts(run)
  const close = () => setDialog(undefined)
  return (
    <>
      <EditorToolbar
        state={state}
        run={run}
        goTo={(index) => {
          act({ type: 'go', index, reveal: true })
        }}
      />
      <main id="_main" className="alignment-editor" tabIndex={-1}>
        <SaveNotice
          outcome={state.outcome}
          onReload={reloadWithoutEdits}
          onClose={() => dispatch({ type: 'closeOutcome' })}
        />
        {children}
        <RowsList
          state={state}
          list={list}
          onGo={(index) => dispatch({ type: 'go', index, reveal: false })}
          actions={
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
            <div className="row-actions ui" role="group" aria-label={t('rowActions')}>
              {rowCommandLines.map((line) => (
                <div key={line[0]?.id} className="line">
                  {line.map((command) => (
                    <CommandButton key={command.id} command={command} state={state} t={t} run={run} />
                  ))}
                </div>
              ))}
            </div>
          }
        />
      </main>
      <StatusMessage announcement={state.announcement} />
      {dialog === 'split' ? (
        <SplitDialog
          state={state}
          onClose={close}
          onSplit={(cut) => {
            close()
            act({ type: 'operate', operation: { kind: 'split', cut } })
          }}
        />
      ) : null}
      {dialog === 'help' ? <HelpDialog state={state} onClose={close} /> : null}
    </>
  )
}
