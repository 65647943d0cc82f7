import { align } from '#bitext/align/align'
import { readPlainBlocks } from '#store/read-import'
import { loadSeedLexicon } from '#store/seed-lexicon'

/**
 * Aligns two text files in a process of its own, and prints the time of all its threads, whatever else
 * the machine does, and its peak memory, all that Node takes included.
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
