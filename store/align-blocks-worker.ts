import { parentPort, workerData } from 'node:worker_threads'
import { align } from '#bitext/align/align'
import type { SeedLexicon } from '#bitext/align/lexicon'
import type { Unit } from '#bitext/align/unit'

/** The texts that the worker aligns. */
export interface AlignBlocksTask {
  readonly english: readonly Unit[]
  readonly spanish: readonly Unit[]
  readonly seed: SeedLexicon
}

const { english, spanish, seed } = workerData as AlignBlocksTask
parentPort?.postMessage(align(english, spanish, seed).blocks)
