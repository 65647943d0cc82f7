import { cutsOf, linkable } from '#bitext/alignment-edit/operations'
import { isOneSided, type Side, sides } from '#bitext/alignment-edit/rows'
import { type EditorAction, type EditorState, isSaved } from './editor-state.ts'

/** A pressed key, as far as commands look at it. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

/** What the page does for a command. */
export type CommandEffect =
  | EditorAction
  | { readonly type: 'save' }
  | { readonly type: 'openSplit' }
  | { readonly type: 'openHelp' }

/** The messages that label commands, those that take the language of a side apart. */
type PlainMessage =
  | 'next'
  | 'previous'
  | 'nextUnsure'
  | 'previousUnsure'
  | 'merge'
  | 'mergeUp'
  | 'split'
  | 'unlink'
  | 'link'
  | 'linkUp'
  | 'undo'
  | 'redo'
  | 'save'
  | 'help'

/** Something a person can do, by a button and by a key. */
export interface Command {
  /** A name that no other command has. */
  readonly id: string
  readonly label:
    | { readonly message: PlainMessage; readonly side?: undefined }
    | { readonly message: 'up' | 'down'; readonly side: Side }
  /** As buttons and the help show them. */
  readonly keys: readonly string[]
  /** Where its button is: at the current row, in the bar, or nowhere. */
  readonly place: 'row' | 'bar' | 'none'
  readonly matches: (key: PressedKey) => boolean
  readonly isPossible: (state: EditorState) => boolean
  readonly effect: (state: EditorState) => CommandEffect
  /** Whether its button is there only when it is possible: pairing and unpairing exclude each other. */
  readonly isHiddenUnlessPossible?: true
}

const always = () => true
const rowsOf = ({ history }: EditorState) => history.now.rows
const rowOf = (state: EditorState) => rowsOf(state)[state.current] ?? { original: [], translation: [] }

/** Everything a person can do, in the order of the help. */
export const commands: readonly Command[] = [
  {
    ...named('next', 'J'),
    place: 'none',
    isPossible: always,
    effect: ({ current }) => ({ type: 'go', index: current + 1, reveal: true }),
  },
  {
    ...named('previous', 'K'),
    place: 'none',
    isPossible: always,
    effect: ({ current }) => ({ type: 'go', index: current - 1, reveal: true }),
  },
  {
    ...named('nextUnsure', 'N'),
    place: 'bar',
    isPossible: always,
    effect: () => ({ type: 'goUnsure', step: 1 }),
  },
  {
    ...named('previousUnsure', 'P'),
    place: 'bar',
    isPossible: always,
    effect: () => ({ type: 'goUnsure', step: -1 }),
  },
  {
    ...named('merge', 'M'),
    place: 'row',
    isPossible: (state) => state.current + 1 < rowsOf(state).length,
    effect: () => ({ type: 'operate', operation: { kind: 'merge' } }),
  },
  {
    ...named('mergeUp', '⇧ M'),
    place: 'row',
    isPossible: ({ current }) => current > 0,
    effect: () => ({ type: 'operate', operation: { kind: 'mergeUp' } }),
  },
  {
    ...named('split', 'S'),
    place: 'row',
    isPossible: canSplit,
    effect: (state) => (canSplit(state) ? { type: 'openSplit' } : { type: 'cannotSplit' }),
  },
  {
    ...named('unlink', 'U'),
    place: 'row',
    isHiddenUnlessPossible: true,
    isPossible: (state) => !isOneSided(rowOf(state)),
    effect: () => ({ type: 'operate', operation: { kind: 'unlink' } }),
  },
  {
    ...named('link', 'L'),
    place: 'row',
    isHiddenUnlessPossible: true,
    isPossible: ({ history, current }) => linkable(history.now, current, 'down') !== undefined,
    effect: () => ({ type: 'operate', operation: { kind: 'link' } }),
  },
  {
    ...named('linkUp', '⇧ L'),
    place: 'row',
    isHiddenUnlessPossible: true,
    isPossible: ({ history, current }) => linkable(history.now, current, 'up') !== undefined,
    effect: () => ({ type: 'operate', operation: { kind: 'linkUp' } }),
  },
  shiftCommand('original', 'up', 'Q'),
  shiftCommand('original', 'down', 'A'),
  shiftCommand('translation', 'up', 'E'),
  shiftCommand('translation', 'down', 'D'),
  {
    ...named('undo', 'Z', 'Ctrl Z'),
    place: 'bar',
    isPossible: ({ position }) => position > 0,
    effect: () => ({ type: 'undo' }),
  },
  {
    ...named('redo', 'Y', 'Ctrl Y', 'Ctrl ⇧ Z'),
    place: 'bar',
    isPossible: ({ position, log }) => position < log.length,
    effect: () => ({ type: 'redo' }),
  },
  {
    ...named('save', 'Ctrl S'),
    place: 'bar',
    isPossible: (state) => !isSaved(state) && !state.saving,
    effect: () => ({ type: 'save' }),
  },
  { ...named('help', '?'), place: 'bar', isPossible: always, effect: () => ({ type: 'openHelp' }) },
]

/** Whether a key was pressed without Ctrl, Alt or Meta. */
export function isPlain({ ctrlKey, altKey, metaKey }: PressedKey): boolean {
  return !ctrlKey && !altKey && !metaKey
}

function named(message: PlainMessage, ...keys: string[]): Pick<Command, 'id' | 'label' | 'keys' | 'matches'> {
  return { id: message, label: { message }, keys, matches: (pressed) => keys.some((key) => is(pressed, key)) }
}

function shiftCommand(side: Side, way: 'up' | 'down', key: string): Command {
  return {
    id: `${side}-${way}`,
    label: { message: way, side },
    keys: [key],
    place: 'row',
    matches: (pressed) => is(pressed, key),
    isPossible: (state) =>
      rowsOf(state).some(
        (row, index) => index >= state.current && row[side].length > 0 && (way === 'down' || index > 0),
      ),
    effect: () => ({ type: 'operate', operation: { kind: 'shift', side, way } }),
  }
}

/** Whether a pressed key is a key as the help writes it: `M`, `⇧ M`, `Ctrl Z`. Command counts as Ctrl. */
function is(pressed: PressedKey, key: string): boolean {
  if (key === '?') return isPlain(pressed) && pressed.key === '?'
  const parts = key.split(' ')
  return (
    pressed.key.toUpperCase() === parts.at(-1) &&
    pressed.shiftKey === parts.includes('⇧') &&
    (pressed.ctrlKey || pressed.metaKey) === parts.includes('Ctrl') &&
    !pressed.altKey
  )
}

/** Whether there is a place to cut inside either side. */
function canSplit({ history, current }: EditorState): boolean {
  return sides.some((side) => cutsOf(history.now, current, side).length > 2)
}
