import type { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import { joinedView } from '#bitext/alignment-edit/joined-view'
import { unsureBelow } from '#bitext/alignment-edit/row-confidence'
import { type Row, type Side, sides } from '#bitext/alignment-edit/rows'
import type { SideData, SidesData } from '#bitext/alignment-edit/section-data'
import { HastElements } from './hast-elements.tsx'

/** Formats the messages of the editor. */
export type EditorTranslator = ReturnType<typeof useTranslations<'alignmentEditor'>>

interface RowViewProps {
  row: Row
  /** From 1. */
  number: number
  ids: readonly string[]
  /** From 0 to 1; absent while it is not known. */
  confidence: number | undefined
  isCurrent: boolean
  data: SidesData
  t: EditorTranslator
  /** What can be done with the row; for the current one only. */
  actions: ReactNode
}

/** One row: its number, both sides, and what is known of it. */
export const RowView = memo(function RowView(props: RowViewProps): ReactNode {
  const { row, number, ids, confidence, isCurrent, data, t, actions } = props
  const names = ids.length > 0 ? ids.map((id) => `#${id}`).join(' ') : t('newId')
  const isUnsure = confidence !== undefined && confidence < unsureBelow
  const mark = row.decided ? t('decided') : isUnsure ? t('unsure', { confidence }) : ''
  const label = [t('row', { number: String(number) }), names, mark].filter((part) => part !== '').join(', ')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form
    <div
      className="pair"
      role="group"
      aria-label={label}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isCurrent ? 0 : -1}
      data-number={number}
    >
      <span className="number" aria-hidden="true">
        {number}
      </span>
      {sides.map((side) => (
        <Cell key={side} side={side} data={data[side]} indices={row[side]} t={t} />
      ))}
      <div className="state ui">
        {mark === '' ? null : (
          <b className={row.decided ? 'decided' : 'unsure'}>
            <i className="dot" />
            {mark}
          </b>
        )}
        <span className="ids">{names}</span>
      </div>
      {actions}
    </div>
  )
})

interface CellProps {
  side: Side
  data: SideData
  indices: readonly number[]
  t: EditorTranslator
}

/** One side of a row. */
const Cell = memo(function Cell({ side, data, indices, t }: CellProps): ReactNode {
  return indices.length > 0 ? (
    <div className={side} lang={data.language}>
      <HastElements elements={joinedView(data, indices)} />
    </div>
  ) : (
    <div className={side}>
      <p className="none">{t(`missing.${data.language}`)}</p>
    </div>
  )
})
