import type { Language } from '#bitext/language'
import type { Example } from '#bitext/lexis/examples'
import { shardOf } from '#bitext/lexis/shards'
import type { SectionWordsFile } from '../protocol.ts'

type ExampleShard = Readonly<Record<string, readonly Example[]>>

const shards = new Map<string, Promise<ExampleShard>>()

/** The sentences of the library that have a lemma, the easiest first; none if they cannot be loaded. */
export async function libraryExamples(
  lemma: string,
  language: Language,
  { exampleShards }: SectionWordsFile,
): Promise<readonly Example[]> {
  const path = `/examples/${language}/${shardOf(lemma, exampleShards[language])}.json`
  const loading = shards.get(path) ?? fetchShard(path)
  shards.set(path, loading)
  try {
    return (await loading)[lemma] ?? []
  } catch {
    shards.delete(path)
    return []
  }
}

async function fetchShard(path: string): Promise<ExampleShard> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`The examples could not be loaded: ${response.status}.`)
  return (await response.json()) as ExampleShard
}

/** How often each translation of a word occurs in examples, the most frequent first: `[['take', 3], …]`. */
export function translationsIn(examples: readonly Example[]): [text: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { translation, counterparts } of examples) {
    const text = counterparts.map(([start, end]) => translation.slice(start, end)).join(' … ')
    const key = text.toLowerCase()
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}
