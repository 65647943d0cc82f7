import { useTranslations } from 'next-intl'
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useMemo,
  useState,
} from 'react'
import { type EditorState, unsureOf } from './editor-state.ts'

/** Unsure rows that the menu lists. The keys reach all of them. */
const maxListed = 100

interface UnsureMenuProps {
  state: EditorState
  goTo: (index: number) => void
}

/** How many rows are unsure, and a list of them. */
export function UnsureMenu({ state, goTo }: UnsureMenuProps): ReactNode {
  const t = useTranslations('alignmentEditor.unsureRows')
  const [isOpen, setIsOpen] = useState(false)
  // In a long text this takes longer than a key may; it is shown a moment later.
  const rows = useDeferredValue(state.history)
  const { confidenceOf, hasAlignerFailed } = state
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state, it depends on these two
  const unsure = useMemo(() => unsureOf({ ...state, history: rows }), [rows, confidenceOf])
  const summary = unsure ? t('count', { count: unsure.length }) : t(hasAlignerFailed ? 'failed' : 'waiting')

  const onKeyDown = (event: KeyboardEvent<HTMLDetailsElement>) => {
    if (event.key !== 'Escape' || !isOpen) return
    setIsOpen(false)
    event.currentTarget.querySelector('summary')?.focus()
  }
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setIsOpen(false)
  }
  return (
    <details
      className="unsure-menu"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <summary>{summary}</summary>
      <div className="panel">
        <p>{unsure && unsure.length > 0 ? t('intro') : summary}</p>
        {isOpen && unsure && unsure.length > 0 ? (
          <ol>
            {unsure.slice(0, maxListed).map((index) => (
              <li key={index}>
                <button
                  type="button"
                  onClick={() => {
                    setIsOpen(false)
                    goTo(index)
                  }}
                >
                  {t('entry', { number: String(index + 1), confidence: confidenceAt(state, index) })}
                </button>
              </li>
            ))}
          </ol>
        ) : null}
        {unsure && unsure.length > maxListed ? (
          <p>{t('more', { count: String(unsure.length - maxListed) })}</p>
        ) : null}
      </div>
    </details>
  )
}

function confidenceAt({ confidenceOf, history }: EditorState, index: number): number {
  const row = history.now.rows[index]
  return (row && confidenceOf?.(row)) ?? 0
}
