import {
  cutsOf,
  type EditResult,
  link,
  linkable,
  merge,
  shift,
  unlink,
} from '#bitext/alignment-edit/operations'
import { isOneSided, type Side, sides } from '#bitext/alignment-edit/rows'
import type { Words } from '../wire.ts'
import { fill } from './fill.ts'
import type { Session } from './session.ts'

/** What the page can do besides operations: it opens, goes and writes. */
export interface Doings {
  goTo(index: number): void
  openSplit(): void
  openHelp(): void
  save(): void
  travel(way: 'undo' | 'redo'): void
  operate(result: EditResult | undefined, did: keyof Words['did'], cannot: keyof Words['cannot']): void
  say(message: string): void
}

/** Something a person can do, by a button and by a key. */
export interface Command {
  readonly name: string
  readonly label: string
  readonly explanation: string
  /** As the help shows it. */
  readonly keys: readonly string[]
  /** Where its button stands. */
  readonly at: 'row' | 'bar' | 'keys'
  readonly matches: (event: KeyboardEvent) => boolean
  /** Whether the key holds even where single keys are switched off. */
  readonly always?: true
  readonly can: () => boolean
  readonly run: () => void
}

/** Everything the page can do, in the order of the help. */
export function commandsFor(session: Session, words: Words, doings: Doings): Command[] {
  const { current, rows } = {
    current: () => session.current,
    rows: () => session.rows,
  }
  const row = () => rows()[current()]
  const plain = (key: string) => (event: KeyboardEvent) =>
    isPlain(event) && !event.shiftKey && event.key.toLowerCase() === key
  const shifted = (key: string) => (event: KeyboardEvent) =>
    isPlain(event) && event.shiftKey && event.key.toLowerCase() === key
  const go = (step: number) => () => doings.goTo(current() + step)
  const base = (name: Exclude<keyof Words['do'], 'up' | 'down'>) => ({
    name,
    label: words.do[name],
    explanation: words.explain[name],
  })
  const shiftCommand = (side: Side, way: 'up' | 'down', key: string): Command => {
    const language = words.language[session.section.sides[side].language]
    return {
      name: `${side}-${way}`,
      label: fill(words.do[way], { language }),
      explanation: fill(words.explain[way], { language }),
      keys: [key.toUpperCase()],
      at: 'row',
      matches: plain(key),
      can: () =>
        rows().some(
          (other, index) => index >= current() && other[side].length > 0 && (way === 'down' || index > 0),
        ),
      run: () => doings.operate(shift(session.alignment, current(), side, way), 'shift', 'shift'),
    }
  }
  return [
    { ...base('next'), keys: ['J'], at: 'keys', matches: plain('j'), can: () => true, run: go(1) },
    { ...base('previous'), keys: ['K'], at: 'keys', matches: plain('k'), can: () => true, run: go(-1) },
    {
      ...base('nextUnsure'),
      keys: ['N'],
      at: 'bar',
      matches: plain('n'),
      can: () => true,
      run: () => goUnsure(session, words, doings, 1),
    },
    {
      ...base('previousUnsure'),
      keys: ['P'],
      at: 'bar',
      matches: plain('p'),
      can: () => true,
      run: () => goUnsure(session, words, doings, -1),
    },
    {
      ...base('merge'),
      keys: ['M'],
      at: 'row',
      matches: plain('m'),
      can: () => current() + 1 < rows().length,
      run: () => doings.operate(merge(session.alignment, current()), 'merge', 'merge'),
    },
    {
      ...base('mergeUp'),
      keys: ['⇧ M'],
      at: 'row',
      matches: shifted('m'),
      can: () => current() > 0,
      run: () => doings.operate(merge(session.alignment, current() - 1), 'merge', 'merge'),
    },
    {
      ...base('split'),
      keys: ['S'],
      at: 'row',
      matches: plain('s'),
      can: () => canSplit(session),
      run: () => (canSplit(session) ? doings.openSplit() : doings.say(words.cannot.split)),
    },
    {
      ...base('unlink'),
      keys: ['U'],
      at: 'row',
      matches: plain('u'),
      can: () => !isOneSided(row() ?? { original: [], translation: [] }),
      run: () => doings.operate(unlink(session.alignment, current()), 'unlink', 'unlink'),
    },
    {
      ...base('link'),
      keys: ['L'],
      at: 'row',
      matches: plain('l'),
      can: () => linkable(session.alignment, current(), 'down') !== undefined,
      run: () => doings.operate(link(session.alignment, current(), 'down'), 'link', 'link'),
    },
    {
      ...base('linkUp'),
      keys: ['⇧ L'],
      at: 'row',
      matches: shifted('l'),
      can: () => linkable(session.alignment, current(), 'up') !== undefined,
      run: () => doings.operate(link(session.alignment, current(), 'up'), 'link', 'link'),
    },
    shiftCommand('original', 'up', 'q'),
    shiftCommand('original', 'down', 'a'),
    shiftCommand('translation', 'up', 'e'),
    shiftCommand('translation', 'down', 'd'),
    {
      ...base('undo'),
      keys: ['Z', 'Ctrl Z'],
      at: 'bar',
      matches: (event) => plain('z')(event) || (isControl(event, 'z') && !event.shiftKey),
      can: () => session.canUndo,
      run: () => doings.travel('undo'),
    },
    {
      ...base('redo'),
      keys: ['Y', 'Ctrl Y'],
      at: 'bar',
      matches: (event) =>
        plain('y')(event) || isControl(event, 'y') || (isControl(event, 'z') && event.shiftKey),
      can: () => session.canRedo,
      run: () => doings.travel('redo'),
    },
    {
      ...base('save'),
      keys: ['Ctrl S'],
      at: 'bar',
      matches: (event) => isControl(event, 's'),
      can: () => !session.isSaved,
      run: () => doings.save(),
    },
    {
      ...base('help'),
      keys: ['?'],
      at: 'bar',
      matches: (event) => isPlain(event) && event.key === '?',
      can: () => true,
      run: () => doings.openHelp(),
    },
  ]
}

/** Whether a key was pressed without Ctrl, Alt or Meta. */
export function isPlain({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey
}

function isControl({ ctrlKey, metaKey, altKey, key }: KeyboardEvent, wanted: string): boolean {
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === wanted
}

/** Whether there is a place to cut inside either side. */
function canSplit({ alignment, current }: Session): boolean {
  return sides.some((side) => cutsOf(alignment, current, side).length > 2)
}

/** Goes through the unsure rows from the least sure on; from any other row to the least sure one. */
function goUnsure(session: Session, words: Words, doings: Doings, step: 1 | -1): void {
  const { unsure } = session
  if (!unsure) doings.say(words.unsureRows.waiting)
  else if (unsure.length === 0) doings.say(words.cannot.unsure)
  else {
    const place = unsure.indexOf(session.current)
    const next = place < 0 ? 0 : (place + step + unsure.length) % unsure.length
    doings.goTo(unsure[next] ?? 0)
  }
}
