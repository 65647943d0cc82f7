import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'

/** A folder of the test’s own, and the content folder in it; both created for each test. */
export let folder: string
export let content: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cotejo-'))
  content = join(folder, 'content')
  await mkdir(content)
  vi.stubEnv('COTEJO_CONTENT', content)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const about = ['--licence', 'CC-BY-4.0', '--level', 'B1', '--date', '2026-01-02']

/** Runs `cotejo import` on two files, with the facts of the work given. */
export function importFiles(en: string, es: string, slug: string, ...more: string[]) {
  return cotejo(['import', en, es, '--as', slug, ...about, ...more])
}

/** Writes a file into the test’s folder; gives its path. */
export async function write(name: string, body: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, body)
  return path
}

/** A little text, and its translation. */
export const english = [
  'The mill stood by the river, and nobody had opened its door for eleven years.',
  'In March a woman came from the city with a letter in her pocket.',
  'She asked for the key at the inn, but nobody knew where it was.',
]
export const spanish = [
  'El molino estaba junto al río y nadie había abierto su puerta en once años.',
  'En marzo llegó de la ciudad una mujer con una carta en el bolsillo.',
  'Preguntó por la llave en la posada, pero nadie sabía dónde estaba.',
]
