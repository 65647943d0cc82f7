import { useTranslations } from 'next-intl'
import { type FormEvent, Fragment, type ReactNode, useMemo, useState } from 'react'
import { textOfAtom } from '#bitext/alignment-edit/joined-view'
import { type Cut, cutsOf, split } from '#bitext/alignment-edit/operations'
import { proposeCut } from '#bitext/alignment-edit/propose-cut'
import { type Side, sides } from '#bitext/alignment-edit/rows'
import type { EditorState } from './editor-state.ts'
import { ModalDialog } from './modal-dialog.tsx'

/** Words of a sentence that identify the cut after it. */
const wordsInName = 5

interface SplitDialogProps {
  state: EditorState
  onSplit: (cut: Cut) => void
  onClose: () => void
}

/**
 * Asks where to cut the current row: on each side a place between blocks or sentences. A place is
 * proposed by the lengths of the texts.
 */
export function SplitDialog({ state, onSplit, onClose }: SplitDialogProps): ReactNode {
  const t = useTranslations('alignmentEditor.split')
  const { history, current } = state
  const alignment = history.now
  const [isEmpty, setIsEmpty] = useState(false)
  const proposed = useMemo(
    () => proposeCut(alignment, current, (side, atom) => textOf(state, side, [atom]).length),
    [alignment, current, state],
  )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget)
    const cut: Cut = {
      original: Number(chosen.get('original')),
      translation: Number(chosen.get('translation')),
    }
    if (split(alignment, current, cut)) onSplit(cut)
    else setIsEmpty(true)
  }
  return (
    <ModalDialog className="split" labelledBy="split-title" initialFocus="input:checked" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="split-title">{t('title', { number: String(current + 1) })}</h2>
        <p className="how">{t('how')}</p>
        <div className="cuts">
          {sides.map((side) => (
            <SideCuts key={side} side={side} state={state} proposed={proposed[side]} />
          ))}
        </div>
        <p className="error" role="alert">
          {isEmpty ? t('empty') : ''}
        </p>
        <p className="choices">
          <button type="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" className="main">
            {t('apply')}
          </button>
        </p>
      </form>
    </ModalDialog>
  )
}

interface SideCutsProps {
  side: Side
  state: EditorState
  proposed: number
}

/** One side of the row, with a choice between its texts. */
function SideCuts({ side, state, proposed }: SideCutsProps): ReactNode {
  const t = useTranslations('alignmentEditor')
  const alignment = state.history.now
  const own = alignment.rows[state.current]?.[side] ?? []
  const { language } = state.sides[side]
  const cuts = cutsOf(alignment, state.current, side)
  const labelOf = (count: number) =>
    t(count === 0 ? 'split.below' : count === own.length ? 'split.above' : 'split.cut')
  const nameOf = (count: number) => {
    const words = textOf(state, side, own.slice(count - 1, count))
      .split(' ')
      .slice(-wordsInName)
      .join(' ')
    return count === 0 || count === own.length ? undefined : t('split.cutAfter', { words })
  }
  return (
    <fieldset>
      <legend className={`language-label ${language}`}>{t(`language.${language}`)}</legend>
      {own.length === 0 ? (
        <>
          <p className="none">{t(`missing.${language}`)}</p>
          <input type="hidden" name={side} value="0" />
        </>
      ) : (
        cuts.map((count, place) => {
          const text = textOf(state, side, own.slice(count, cuts[place + 1] ?? count))
          return (
            <Fragment key={count}>
              <label className="cut">
                <input
                  type="radio"
                  name={side}
                  value={count}
                  defaultChecked={count === proposed}
                  aria-label={nameOf(count)}
                />
                <span>{labelOf(count)}</span>
              </label>
              {text === '' ? null : (
                <p lang={language} className="part">
                  {text}
                </p>
              )}
            </Fragment>
          )
        })
      )}
    </fieldset>
  )
}

function textOf({ sides: sidesData }: EditorState, side: Side, indices: readonly number[]): string {
  return indices
    .map((index) => sidesData[side].atoms[index])
    .map((atom) => (atom ? textOfAtom(atom) : ''))
    .join(' ')
    .trim()
}
