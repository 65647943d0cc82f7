import type { Bead } from '#bitext/align/bead'
import { unsureBelow } from '#bitext/alignment-edit/row-confidence'
import type { Draft, DraftSection } from '#bitext/exchange/draft-work'
import type { ImportedText } from '#bitext/exchange/imported-text'
import { type ByLanguage, type Language, languages } from '#bitext/language'
import type { ImportedWork } from './import-files.ts'
import { languageNames } from './language-names.ts'

interface ToReport {
  where: string
  slug: string
  draft: Draft
  texts: ByLanguage<ImportedText>
  made: ImportedWork
  dryRun: boolean
}

const maxListed = 10
const excerptLength = 44

/** What an import has made and what is left to do, for people. */
export function report({ where, slug, draft, texts, made, dryRun }: ToReport): string {
  const beads = draft.sections.flatMap((section) => section.beads)
  const oneSided = {
    en: beads.filter(({ spanish }) => spanish.length === 0),
    es: beads.filter(({ english }) => english.length === 0),
  }
  const doubtful = draft.sections
    .flatMap((section) => section.beads.map((bead) => ({ section, bead })))
    .filter(({ bead }) => bead.probability < unsureBelow)
    .sort((a, b) => a.bead.probability - b.bead.probability)
  const lines = [
    `${where}: ${count(draft.sections.length, 'section')}, ${count(beads.length, 'pair')}${dryRun ? ' (dry run: nothing was written)' : ''}.`,
    `  ${beads.length - oneSided.en.length - oneSided.es.length} in both languages, ${oneSided.en.length} only in English, ${oneSided.es.length} only in Spanish.`,
  ]
  if (made.kept > 0) lines.push(`  ${count(made.kept, 'paragraph')} kept their IDs.`)
  if (made.retired.length > 0) {
    lines.push(
      `  ${count(made.retired.length, 'ID')} no longer in the text. Links to them lead to the IDs that ids.yaml gives for them.`,
    )
  }
  if (doubtful.length > 0) lines.push(`  ${doubtful.length} unsure, the least likely first:`)
  for (const { section, bead } of doubtful.slice(0, maxListed)) {
    lines.push(
      `    #${made.ids.get(bead)}  ${Math.round(bead.probability * 100)} %  ${firstOf(section, bead, 'en')} / ${firstOf(section, bead, 'es')}`,
    )
  }
  if (doubtful.length > maxListed) lines.push(`    and ${doubtful.length - maxListed} more.`)
  if (doubtful.length > 0 && !dryRun)
    lines.push(`  Check and correct them side by side: npm run -s cotejo -- align --edit ${slug}`)
  for (const language of languages) {
    for (const chapter of draft.unmatched[language]) {
      lines.push(
        `  Left out, since it has no counterpart: the ${languageNames[language]} chapter “${chapter.title ?? '(without a title)'}”, ${count(chapter.blocks.length, 'block')}.`,
      )
    }
    for (const [what, times] of texts[language].dropped)
      lines.push(
        isMost(times, what, texts[language])
          ? `  WARNING: more was left out of the ${languageNames[language]} file than imported: ${what} (${times}). Check that the right part was taken.`
          : `  Not imported from the ${languageNames[language]} file: ${what} (${times}).`,
      )
  }
  if (!dryRun) lines.push(`See what is left to do: npm run -s cotejo -- check ${slug}`)
  return `${lines.join('\n')}\n`
}

/** Whether an import left out more words than it kept. */
function isMost(words: number, what: string, { chapters }: ImportedText): boolean {
  if (!what.startsWith('words ')) return false
  const kept = chapters.flatMap(({ blocks }) => blocks.map(({ text }) => text.split(' ').length))
  return words > kept.reduce((sum, count) => sum + count, 0)
}

function firstOf({ chapters }: DraftSection, bead: Bead, language: Language): string {
  const blocks = chapters[language].flatMap((chapter) => chapter.blocks)
  const [first] = language === 'en' ? bead.english : bead.spanish
  return first === undefined ? '—' : excerpt(blocks[first]?.text ?? '')
}

/** The beginning of a text, in quotation marks. */
export function excerpt(text: string): string {
  return `“${text.length > excerptLength ? `${text.slice(0, excerptLength).trimEnd()}…` : text}”`
}

/** A number and its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
