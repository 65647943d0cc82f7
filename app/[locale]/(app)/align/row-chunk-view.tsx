import { useTranslations } from 'next-intl'
import { memo, type ReactNode } from 'react'
import type { Row } from '#bitext/alignment-edit/rows'
import type { SidesData } from '#bitext/alignment-edit/section-data'
import type { RowChunk } from './keyed-chunks.ts'
import { RowView } from './row-view.tsx'

/** What a chunk shows, apart from which of its rows is current. */
export interface ChunkContent {
  readonly chunk: RowChunk
  /** The number of its first row. */
  readonly first: number
  readonly idsOf: (row: Row) => readonly string[]
  readonly confidenceOf: ((row: Row) => number) | undefined
}

interface RowChunkViewProps extends ChunkContent {
  /** The number of the current row, if it is in this chunk. */
  current: number | undefined
  data: SidesData
  actions: ReactNode
}

/** A chunk of rows. Off screen the browser does not lay it out. */
export const RowChunkView = memo(function RowChunkView(props: RowChunkViewProps): ReactNode {
  const { chunk, first, idsOf, confidenceOf, current, data, actions } = props
  const t = useTranslations('alignmentEditor')
  return (
    <div className="row-chunk" data-chunk={chunk.id}>
      {chunk.rows.map(({ key, row }, index) => {
        const isCurrent = first + index === current
        return (
          <RowView
            key={key}
            row={row}
            number={first + index}
            ids={idsOf(row)}
            confidence={confidenceOf?.(row)}
            isCurrent={isCurrent}
            data={data}
            t={t}
            actions={isCurrent ? actions : null}
          />
        )
      })}
    </div>
  )
})
