import { join } from 'node:path'
import { unsureBelow } from '#bitext/alignment-edit/row-confidence'
import { UnreadableFileError } from '#bitext/exchange/imported-text'
import { newIds } from '#bitext/exchange/new-ids'
import { findHeirs } from '#bitext/find-heirs'
import { heirsFileName, writeHeirs } from '#bitext/heirs'
import { type Language, languages, otherLanguage } from '#bitext/language'
import { pair } from '#bitext/pair'
import { parseVersion } from '#bitext/parse'
import type { Placement } from '#bitext/place-markers'
import { realign as realignVersions } from '#bitext/realign'
import { listWorks } from '#store/content'
import { contentFolder, displayPath } from '#store/content-folder'
import { saveWork } from '#store/save-work'
import { loadSeedLexicon } from '#store/seed-lexicon'
import { loadUnmarkedWork, type UnmarkedSection, type UnmarkedWork } from '#store/unmarked-work'
import { usedIds } from '#store/used-ids'
import { toText } from './check.ts'
import { type Command, UsageError } from './command.ts'
import { count, excerpt } from './import-report.ts'
import { languageNames } from './language-names.ts'
import { progress } from './progress.ts'
import { readArgs } from './read-args.ts'

/** `cotejo realign`: finds a pair for every block that has no marker. */
export const realign: Command = {
  usage: 'realign WORK [--dry-run]',
  summary: 'Aligns text that was added to a work without markers, and writes the markers. IDs stay.',
  options: [
    ['WORK', 'the work, by the name of its folder'],
    ['--dry-run', 'prints what would be done, and writes nothing'],
  ],
  async run(args) {
    const { values, positionals } = readArgs(args, { 'dry-run': { type: 'boolean', default: false } })
    const [slug, ...rest] = positionals
    if (slug === undefined || rest.length > 0) throw new UsageError('Give one work: realign the-well')
    const content = contentFolder()
    const known = await listWorks(content)
    if (!known.includes(slug)) {
      throw new UsageError(
        `There is no work “${slug}” in ${displayPath(content)}. The works are: ${known.join(', ')}.`,
      )
    }
    const work = await loadUnmarkedWork(content, slug)
    if (!('sections' in work)) {
      throw new UnreadableFileError(
        `The work “${slug}” has errors that markers cannot fix. Fix these first:\n${toText(work, 1)}`.trimEnd(),
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
  const inUse = sections.map(({ versions, heirsFile }) => ({
    original: versions.en,
    translation: versions.es,
    heirs: heirsFile.heirs,
  }))
  const newId = newIds(usedIds(inUse))
  const files = new Map<string, string>()
  const placements: Placement[] = []
  for (const section of sections) {
    const { folder, versions } = section
    const made = realignVersions(versions[original], versions[otherLanguage(original)], seed, newId)
    placements.push(...made.placements)
    for (const language of languages) {
      if (made.files[language] !== versions[language].source)
        files.set(join(folder, `${language}.md`), made.files[language])
    }
    const heirs = newHeirs(section, made.files, original)
    if (heirs !== undefined) files.set(join(folder, heirsFileName), heirs)
  }
  return { files, placements }
}

/** The text of a section’s `ids.yaml`, if an ID is no longer in the text. */
function newHeirs(
  { versions, heirsFile }: UnmarkedSection,
  files: Readonly<Record<Language, string>>,
  original: Language,
): string | undefined {
  const parse = (language: Language) => parseVersion(files[language], versions[language])
  const before = pair(versions[original], versions[otherLanguage(original)])
  const after = pair(parse(original), parse(otherLanguage(original)))
  const found = findHeirs(before, after)
  if (found.size === 0) return undefined
  const living = new Set(after.flatMap(({ ids }) => ids))
  return writeHeirs(new Map([...heirsFile.heirs, ...found]), living)
}

const maxListed = 20

function report(where: string, slug: string, placements: readonly Placement[], dryRun: boolean): string {
  if (placements.length === 0) return `${where}: every block has a marker already. Nothing was written.\n`
  const doubtful = placements.filter(({ probability }) => probability < unsureBelow)
  const countOf = (test: (placement: Placement) => boolean) => placements.filter(test).length
  const isNew = ({ joined }: Placement) => !joined
  const oneSided = (language: Language) =>
    countOf((each) => isNew(each) && !each.hasCounterpart && each.language === language)
  const lines = [
    `${where}: ${count(placements.length, 'block')} without a marker aligned${dryRun ? ' (dry run: nothing was written)' : ''}.`,
    `  ${countOf(({ joined }) => joined)} under an existing ID, ${countOf((each) => isNew(each) && each.hasCounterpart)} under new IDs in both languages, ${languages
      .map((language) => `${oneSided(language)} only in ${languageNames[language]}`)
      .join(', ')}.`,
    ...placements.slice(0, maxListed).map(({ id, language, text, probability }) => {
      const doubt = probability < unsureBelow ? `${Math.round(probability * 100)} %` : ''
      return `    #${id}  ${language}  ${doubt.padStart(5)}  ${excerpt(text)}`
    }),
  ]
  if (placements.length > maxListed) lines.push(`    and ${placements.length - maxListed} more.`)
  if (doubtful.length > 0) {
    lines.push(`  ${doubtful.length} unsure (with a percentage). Check and correct them side by side:`)
    lines.push(`  npm run -s cotejo -- align --edit ${slug}`)
  }
  if (!dryRun) lines.push(`See what is left to do: npm run -s cotejo -- check ${slug}`)
  return `${lines.join('\n')}\n`
}
