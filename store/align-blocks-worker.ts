import { parentPort, workerData } from 'node:worker_threads'
import { align } from '#bitext/align/align'
import type { SeedLexicon } from '#bitext/align/lexicon'
import type { TextUnit } from '#bitext/align/text-unit'

/** The texts that the worker aligns. */
export interface AlignBlocksTask {
  readonly english: readonly TextUnit[]
  readonly spanish: readonly TextUnit[]
  readonly seed: SeedLexicon
}

const { english, spanish, seed } = workerData as AlignBlocksTask
parentPort?.postMessage(align(english, spanish, seed).blocks)
