import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
import type { Bead } from '#bitext/align/bead'
import type { EditableSection } from '#bitext/alignment-edit/editable-section'
import type { BlockBead } from '#bitext/alignment-edit/row-confidence'
import { sides } from '#bitext/alignment-edit/rows'
import { languages } from '#bitext/language'
import type { AlignBlocksTask } from './align-blocks-worker.ts'
import { loadSeedLexicon } from './seed-lexicon.ts'

/** The beads that the aligner finds in a section. It runs in a thread of its own: a long text takes seconds. */
export async function alignBlocks(section: EditableSection): Promise<BlockBead[]> {
  const [english = 'original', spanish = 'translation'] = languages.map((language) =>
    sides.find((side) => section[side].version.language === language),
  )
  const task: AlignBlocksTask = {
    english: section[english].blocks,
    spanish: section[spanish].blocks,
    seed: await loadSeedLexicon(),
  }
  const beads = await runWorker(await workerScript(), task)
  return beads.map((bead) => ({
    original: english === 'original' ? bead.english : bead.spanish,
    translation: english === 'original' ? bead.spanish : bead.english,
    probability: bead.probability,
  }))
}

function runWorker(script: string, task: AlignBlocksTask): Promise<readonly Bead[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { eval: true, workerData: task, execArgv: [] })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.unref()
  })
}

let bundling: Promise<string> | undefined

/** The worker as one script: neither Next's bundles nor the sources can be run in a thread as they are. */
function workerScript(): Promise<string> {
  bundling ??= bundleWorker().catch((cause: unknown) => {
    bundling = undefined
    throw cause
  })
  return bundling
}

async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['store/align-blocks-worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
