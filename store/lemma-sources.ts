import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ByLanguage, Language } from '#bitext/language'
import { parseHunspell } from '#bitext/lexis/hunspell'
import { readIrregularForms } from '#bitext/lexis/irregular-forms'
import type { LemmaSources } from '#bitext/lexis/lemmas'
import { loadOnce } from './load-once.ts'

/** Loads what lemmas of both languages are found with: Hunspell dictionaries, and the tables of irregular forms. */
export const loadLemmaSources = loadOnce(async (): Promise<ByLanguage<LemmaSources>> => {
  const [english, spanish] = await Promise.all([import('dictionary-en'), import('dictionary-es')])
  const [en, es] = await Promise.all([sources('en', english.default), sources('es', spanish.default)])
  return { en, es }
})

async function sources(
  language: Language,
  { aff, dic }: { aff: Uint8Array; dic: Uint8Array },
): Promise<LemmaSources> {
  const table = join(process.cwd(), `bitext/lexis/irregular-forms-${language}.txt`)
  const decoder = new TextDecoder()
  return {
    dictionary: parseHunspell(decoder.decode(aff), decoder.decode(dic)),
    irregular: readIrregularForms(await readFile(table, 'utf8')),
  }
}
