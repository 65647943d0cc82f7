import type { Bead } from '#bitext/align/bead'
import type { Draft, DraftSection } from '#bitext/exchange/draft-work'
import type { ImportedText } from '#bitext/exchange/imported-text'
import { type ByLanguage, type Language, languages } from '#bitext/language'
import { unsure } from './format-side-by-side.ts'
import type { Made } from './import-files.ts'
import { languageNames } from './language-names.ts'

interface ToReport {
  where: string
  slug: string
  draft: Draft
  texts: ByLanguage<ImportedText>
  made: Made
  dryRun: boolean
}

const mostListed = 10
const excerptLength = 44

/** What an import made, and what is left to do, for a person to read. */
export function report({ where, slug, draft, texts, made, dryRun }: ToReport): string {
  const beads = draft.sections.flatMap((section) => section.beads)
  const alone = {
    en: beads.filter(({ spanish }) => spanish.length === 0),
    es: beads.filter(({ english }) => english.length === 0),
  }
  const doubtful = draft.sections
    .flatMap((section) => section.beads.map((bead) => ({ section, bead })))
    .filter(({ bead }) => bead.probability < unsure)
    .sort((a, b) => a.bead.probability - b.bead.probability)
  const lines = [
    `${where}: ${count(draft.sections.length, 'section')}, ${count(beads.length, 'pair')}${dryRun ? ' (dry run: nothing was written)' : ''}.`,
    `  ${beads.length - alone.en.length - alone.es.length} in both languages, ${alone.en.length} in English alone, ${alone.es.length} in Spanish alone.`,
  ]
  if (made.kept > 0)
    lines.push(
      `  ${count(made.kept, 'ID')} kept from the work that was there; ${made.retired.length} no longer used.`,
    )
  if (doubtful.length > 0) lines.push(`  ${doubtful.length} unsure, the worst first:`)
  for (const { section, bead } of doubtful.slice(0, mostListed)) {
    lines.push(
      `    #${made.ids.get(bead)}  ${Math.round(bead.probability * 100)} %  ${firstOf(section, bead, 'en')} / ${firstOf(section, bead, 'es')}`,
    )
  }
  if (doubtful.length > mostListed) lines.push(`    and ${doubtful.length - mostListed} more.`)
  if (doubtful.length > 0 && !dryRun)
    lines.push(`  See them beside each other, and mend them: npm run -s cotejo -- align --review ${slug}`)
  for (const language of languages) {
    for (const chapter of draft.unmatched[language]) {
      lines.push(
        `  Left out, because nothing answers it: the ${languageNames[language]} chapter “${chapter.title ?? '(without a title)'}”, ${count(chapter.blocks.length, 'block')}.`,
      )
    }
    for (const [what, times] of texts[language].dropped)
      lines.push(`  Not kept of the ${languageNames[language]} file: ${what} (${times}).`)
  }
  if (!dryRun) lines.push(`See what is left to do: npm run -s cotejo -- check ${slug}`)
  return `${lines.join('\n')}\n`
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
