import { parentPort, workerData } from 'node:worker_threads'
import { align } from '#bitext/align/align'
import type { SeedLexicon } from '#bitext/align/lexicon'
import type { Unit } from '#bitext/align/unit'

/** What the worker is given. */
export interface BeadsTask {
  readonly english: readonly Unit[]
  readonly spanish: readonly Unit[]
  readonly seed: SeedLexicon
}

const { english, spanish, seed } = workerData as BeadsTask
parentPort?.postMessage(align(english, spanish, seed).blocks)
