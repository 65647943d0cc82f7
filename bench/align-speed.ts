import { align } from '#bitext/align/align'
import { readPlainBlocks } from '#store/read-import'
import { loadSeedLexicon } from '#store/seed-lexicon'

/**
 * Aligns two text files in its own process and prints the CPU time of all its threads, which does
 * not depend on other load, and its peak memory, including Node itself.
 */
const [english = '', spanish = ''] = process.argv.slice(2)
const unitsOf = async (path: string) => (await readPlainBlocks(path)).map((text) => ({ text }))
const [en, es] = [await unitsOf(english), await unitsOf(spanish)]
const seed = await loadSeedLexicon()
const before = process.cpuUsage()
align(en, es, seed)
const { user, system } = process.cpuUsage(before)
const seconds = (user + system) / 1e6
const megabytes = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({ blocks: en.length, seconds, perSecond: en.length / seconds, megabytes }),
)
