import { startTransition, useEffect, useState } from 'react'
import type { ChunkContent } from './row-chunk-view.tsx'

/** Chunks that are brought up to date at a time. */
const chunksPerStep = 8

type Settled = ReadonlyMap<number, ChunkContent>

/**
 * What chunks show off screen. A change in a long text can concern thousands of rows. Those in view change
 * at once; the others follow step by step, and the page handles keys between two steps.
 *
 * @param wanted what all chunks should show
 * @param shownFirst how many chunks are there from the start
 * @returns for each chunk what it shows now; none for a chunk that is still to come
 */
export function useSettledChunks(wanted: readonly ChunkContent[], shownFirst: number): Settled {
  const [settled, setSettled] = useState<Settled>(
    () => new Map(wanted.slice(0, shownFirst).map((content) => [content.chunk.id, content])),
  )
  useEffect(() => {
    const late = wanted.filter((content) => !isSame(settled.get(content.chunk.id), content))
    if (late.length === 0) return
    const step = new Set(late.slice(0, chunksPerStep))
    startTransition(() => {
      setSettled((before) => {
        const entries = wanted.flatMap((content): [number, ChunkContent][] => {
          const { id } = content.chunk
          const shown = step.has(content) ? content : before.get(id)
          return shown ? [[id, shown]] : []
        })
        return new Map(entries)
      })
    })
  }, [wanted, settled])
  return settled
}

function isSame(a: ChunkContent | undefined, b: ChunkContent): boolean {
  return (
    a?.chunk === b.chunk && a.first === b.first && a.idsOf === b.idsOf && a.confidenceOf === b.confidenceOf
  )
}
