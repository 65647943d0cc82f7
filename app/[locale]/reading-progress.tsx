'use client'

import { type ReactNode, useSyncExternalStore } from 'react'
import { hasMemory } from './works/_reading/memory/has-memory.ts'
import type { Position } from './works/_reading/memory/records.ts'
import { type CountedSection, progressOf } from './works/_reading/memory/work-progress.ts'

/** The work, and the words for its progress; `{percent}` in `continueAt` is filled in here. */
interface ReadingProgressProps {
  work: string
  sections: readonly CountedSection[]
  /** The address of the work in the interface’s language. */
  path: string
  locale: string
  words: { continueAt: string; finished: string }
}

/** How far somebody has read a work, in this browser: the rule above its entry, and the way back to the place. */
export function ReadingProgress({ work, sections, path, locale, words }: ReadingProgressProps): ReactNode {
  const positions = useSyncExternalStore(subscribe, read, readOnServer)
  const progress = progressOf(
    sections,
    positions.filter((position) => position.work === work),
  )
  if (!progress) return <span className="continue" />
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(progress.place)
  return (
    <>
      <span className="read" style={{ transform: `scaleX(${progress.read})` }} />
      <span className="continue">
        {progress.to === undefined ? (
          words.finished
        ) : (
          <a href={path + progress.to}>{words.continueAt.replace('{percent}', percent)}</a>
        )}
      </span>
    </>
  )
}

const none: readonly Position[] = []
let kept = none

function read(): readonly Position[] {
  return kept
}

function readOnServer(): readonly Position[] {
  return none
}

/** All entries of the page share one reading of the database, again after each change in any tab. */
const redraws = new Set<() => void>()
let started = false

function subscribe(redraw: () => void): () => void {
  redraws.add(redraw)
  if (!started) {
    started = true
    start()
  }
  return () => redraws.delete(redraw)
}

async function start(): Promise<void> {
  const { onChange, positionsOf } = await import('./works/_reading/memory/store.ts')
  const load = async () => {
    kept = await positionsOf()
    for (const redraw of redraws) redraw()
  }
  onChange((change) => {
    if (change === 'positions') load()
  })
  if (await hasMemory()) await load()
}
