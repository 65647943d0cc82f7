import 'server-only'
import type { Language } from '#bitext/language'
import { type Example, examplesByLemma } from '#bitext/lexis/examples'
import { shardCount, shardOf } from '#bitext/lexis/shards'
import { loadOnce } from '#store/load-once'
import { libraryWords } from './library-words.ts'

/** The examples of the lemmas of one shard. */
type ExampleShard = Readonly<Record<string, readonly Example[]>>

/** About how many characters a shard has, before compression. */
const charactersPerShard = 60_000

/** The examples of every lemma of a language, in shards. */
export const exampleShards: Readonly<Record<Language, () => Promise<readonly ExampleShard[]>>> = {
  en: loadOnce(() => buildShards('en')),
  es: loadOnce(() => buildShards('es')),
}

async function buildShards(language: Language): Promise<readonly ExampleShard[]> {
  const examples = examplesByLemma((await libraryWords()).beads, language)
  const characters = [...examples.values()]
    .flat()
    .reduce((sum, { sentence, translation }) => sum + sentence.length + translation.length + 100, 0)
  const shards: Record<string, readonly Example[]>[] = Array.from(
    { length: shardCount(characters, charactersPerShard) },
    () => Object.create(null),
  )
  for (const [lemma, found] of examples) {
    const shard = shards[shardOf(lemma, shards.length)]
    if (shard) shard[lemma] = found
  }
  return shards
}
