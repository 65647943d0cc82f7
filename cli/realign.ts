import { join } from 'node:path'
import { unsureBelow } from '#bitext/alignment-edit/row-confidence'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { newIds } from '#bitext/exchange/new-ids'
import { languages, otherLanguage } from '#bitext/language'
import type { Placement } from '#bitext/place-markers'
import { realign as realignVersions } from '#bitext/realign'
import { listWorks } from '#store/content'
import { contentFolder, displayPath } from '#store/content-folder'
import { saveWork } from '#store/save-work'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { loadUnmarkedWork, type UnmarkedWork } from '#store/unmarked-work'
import { toText } from './check.ts'
import { type Command, UsageError } from './command.ts'
import { count, excerpt } from './import-report.ts'
import { languageNames } from './language-names.ts'
import { progress } from './progress.ts'
import { readArgs } from './read-args.ts'

/** `cotejo realign`: blocks that were written without markers get a place. */
export const realign: Command = {
  usage: 'realign WORK [--dry-run]',
  summary: 'Gives text that was written into a work without markers its place, by aligning it. IDs stay.',
  options: [
    ['WORK', 'the work, by the name of its folder'],
    ['--dry-run', 'shows what would be done, and writes nothing'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { 'dry-run': { type: 'boolean', default: false } })
    const [slug, ...rest] = positionals
    if (slug === undefined || rest.length > 0) throw new UsageError('Name one work: realign the-well')
    const content = contentFolder()
    const known = await listWorks(content)
    if (!known.includes(slug)) {
      throw new UsageError(
        `There is no work “${slug}” in ${displayPath(content)}. There are: ${known.join(', ')}.`,
      )
    }
    const work = await loadUnmarkedWork(content, slug)
    if (!('sections' in work)) {
      throw new UnreadableFileError(
        `The work “${slug}” has errors that markers do not mend. Mend these first:\n${toText(work, 1)}`.trimEnd(),
      )
    }
    progress('Aligning')
    const { files, placements } = await realignWork(work)
    if (files.size > 0 && !values['dry-run']) {
      progress('Writing')
      await saveWork(content, slug, files, true)
    }
    progress(undefined)
    const where = displayPath(join(content, slug))
    return { output: report(where, slug, placements, values['dry-run']), exitCode: 0 }
  },
}

async function realignWork({ original, sections }: UnmarkedWork) {
  const seed = await loadSeedLexicon()
  const taken = sections.flatMap(({ versions }) =>
    languages.flatMap((language) => versions[language].segments.flatMap(({ marker }) => marker.ids)),
  )
  const newId = newIds(new Set(taken))
  const files = new Map<string, string>()
  const placements: Placement[] = []
  for (const { folder, versions } of sections) {
    const made = realignVersions(versions[original], versions[otherLanguage(original)], seed, newId)
    placements.push(...made.placements)
    for (const language of languages) {
      if (made.files[language] !== versions[language].source)
        files.set(join(folder, `${language}.md`), made.files[language])
    }
  }
  return { files, placements }
}

const mostListed = 20

function report(where: string, slug: string, placements: readonly Placement[], dryRun: boolean): string {
  if (placements.length === 0) return `${where}: every block has its place already. Nothing was written.\n`
  const doubtful = placements.filter(({ probability }) => probability < unsureBelow)
  const of = (test: (placement: Placement) => boolean) => placements.filter(test).length
  const fresh = ({ joined }: Placement) => !joined
  const lines = [
    `${where}: ${count(placements.length, 'block')} without a marker got a place${dryRun ? ' (dry run: nothing was written)' : ''}.`,
    `  ${of(({ joined }) => joined)} under an ID that was there, ${of((each) => fresh(each) && each.answered)} under new IDs in both languages, ${languages
      .map(
        (language) =>
          `${of((each) => fresh(each) && !each.answered && each.language === language)} in ${languageNames[language]} alone`,
      )
      .join(', ')}.`,
    ...placements.slice(0, mostListed).map(({ id, language, text, probability }) => {
      const doubt = probability < unsureBelow ? `${Math.round(probability * 100)} %` : ''
      return `    #${id}  ${language}  ${doubt.padStart(5)}  ${excerpt(text)}`
    }),
  ]
  if (placements.length > mostListed) lines.push(`    and ${placements.length - mostListed} more.`)
  if (doubtful.length > 0)
    lines.push(`  ${doubtful.length} unsure (with a percentage). See them side by side, and correct them:`)
  if (doubtful.length > 0) lines.push(`  npm run -s cotejo -- align --edit ${slug}`)
  if (!dryRun) lines.push(`See what is left to do: npm run -s cotejo -- check ${slug}`)
  return `${lines.join('\n')}\n`
}
