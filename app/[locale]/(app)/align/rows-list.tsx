import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, type SyntheticEvent, useMemo, useState } from 'react'
import type { EditorState } from './editor-state.ts'
import { chunkRows, type RowChunk, updateChunks } from './keyed-chunks.ts'
import { type ChunkContent, RowChunkView } from './row-chunk-view.tsx'
import { useChunksInView } from './use-chunks-in-view.ts'
import { useSettledChunks } from './use-settled-chunks.ts'

/** Chunks in the first HTML: more than a screen. */
const chunksAtFirst = 1

interface RowsListProps {
  state: EditorState
  list: RefObject<HTMLDivElement | null>
  /** What can be done with the current row. */
  actions: ReactNode
  /** The person went to a row by pointer, touch or Tab. */
  onGo: (index: number) => void
}

/** The rows of a section. */
export function RowsList({ state, list, actions, onGo }: RowsListProps): ReactNode {
  const t = useTranslations('alignmentEditor')
  const { sides, current, idsOf, confidenceOf, history } = state
  const chunks = useChunks(history.now.rows)
  const wanted = useMemo(() => contents(chunks, idsOf, confidenceOf), [chunks, idsOf, confidenceOf])
  const settled = useSettledChunks(wanted, chunksAtFirst)
  const inView = useChunksInView(list, [0])

  // By pointer a row becomes the current one on click, not on focus: text must not move under the pointer.
  const go = ({ target }: SyntheticEvent) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.pair') : null
    const isAction = target instanceof Element && target.closest('.row-actions') !== null
    const index = Number(row?.dataset.number) - 1
    if (row && !isAction && index !== current) onGo(index)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: rows are reached by keys too, see commands.ts
    <section
      ref={list}
      className="rows"
      aria-label={t('rows')}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) go(event)
      }}
      onClick={go}
    >
      {wanted.map((content) => {
        const { chunk, first } = content
        const isHere = current + 1 >= first && current + 1 < first + chunk.rows.length
        const shown = isHere || inView.has(chunk.id) ? content : settled.get(chunk.id)
        if (!shown) return null
        return (
          <RowChunkView
            key={chunk.id}
            {...shown}
            current={isHere ? current + 1 : undefined}
            data={sides}
            actions={isHere ? actions : null}
          />
        )
      })}
    </section>
  )
}

/** The rows in chunks that keep their identity from one state to the next. */
function useChunks(rows: EditorState['history']['now']['rows']): readonly RowChunk[] {
  const [last, setLast] = useState(() => ({ rows, chunks: chunkRows(rows) }))
  if (last.rows === rows) return last.chunks
  const chunks = updateChunks(last.chunks, rows)
  setLast({ rows, chunks })
  return chunks
}

function contents(
  chunks: readonly RowChunk[],
  idsOf: ChunkContent['idsOf'],
  confidenceOf: ChunkContent['confidenceOf'],
): ChunkContent[] {
  let first = 1
  return chunks.map((chunk) => {
    const content = { chunk, first, idsOf, confidenceOf }
    first += chunk.rows.length
    return content
  })
}
