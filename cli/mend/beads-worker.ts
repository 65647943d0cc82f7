import { parentPort, workerData } from 'node:worker_threads'
import { align } from '#bitext/align/align'
import type { SeedLexicon } from '#bitext/align/lexicon'
import type { TextUnit } from '#bitext/align/text-unit'

/** What the worker is given. */
export interface BeadsTask {
  readonly english: readonly TextUnit[]
  readonly spanish: readonly TextUnit[]
  readonly seed: SeedLexicon
}

const { english, spanish, seed } = workerData as BeadsTask
parentPort?.postMessage(align(english, spanish, seed).blocks)
