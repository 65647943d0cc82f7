import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from '#bitext/exchange/blocks'
import { type Language, languages } from '#bitext/language'
import { blockKind } from '#bitext/segment'
import { listWorks, loadWork, type Section, type Work } from '#store/content'
import { cotejo } from '../cli/cotejo.ts'

/**
 * Measures what an import loses: exports every section of `content/` by pandoc as DOCX, EPUB and
 * HTML, imports it, and compares it with the import of its Markdown.
 */
const formats = ['docx', 'epub', 'html'] as const

interface Loss {
  readonly section: string
  readonly format: string
  readonly pairs: string
  readonly lost: readonly string[]
}

/** Counts what a version contains, by kinds of block and inline element. */
function inventory(section: Section, language: Language): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  const version = section.original.language === language ? section.original : section.translation
  for (const { tree } of version.segments)
    for (const block of tree.children) add(blockKind(block) ?? block.type)
  const inline: readonly Nodes['type'][] = [
    ...['emphasis', 'strong', 'delete', 'inlineCode', 'link', 'linkReference', 'footnoteReference'],
    ...['image', 'listItem', 'tableCell', 'break'],
  ] as Nodes['type'][]
  visit(version.tree, (node) => {
    if (inline.includes(node.type)) add(node.type === 'linkReference' ? 'link' : node.type)
    if (node.type === 'listItem' && typeof node.checked === 'boolean') add('task')
    if (node.type === 'code' && node.lang) add('language of code')
  })
  return counts
}

function wordsIn(section: Section, language: Language): string[] {
  const version = section.original.language === language ? section.original : section.translation
  const texts = version.segments.flatMap(({ tree }) => tree.children.map((block) => plainText(block)))
  return texts.join(' ').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Pairs identified by their words, so that they can be compared although their IDs differ. */
function pairKeys({ pairs }: Section): Set<string> {
  const words = (segments: Section['pairs'][number]['original']) =>
    segments.map(({ tree }) => (plainText(tree).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')).join(' ')
  return new Set(pairs.map(({ original, translation }) => `${words(original)} / ${words(translation)}`))
}

function compare(reference: Section, ours: Section): { pairs: string; lost: string[] } {
  const lost: string[] = []
  for (const language of languages) {
    const [before, after] = [inventory(reference, language), inventory(ours, language)]
    for (const what of new Set([...before.keys(), ...after.keys()])) {
      const difference = (after.get(what) ?? 0) - (before.get(what) ?? 0)
      if (difference !== 0)
        lost.push(`${language} ${what} ${difference > 0 ? '+' : '−'}${Math.abs(difference)}`)
    }
    const [words, kept] = [wordsIn(reference, language), wordsIn(ours, language)]
    if (words.join(' ') !== kept.join(' ')) lost.push(`${language} words ${words.length} → ${kept.length}`)
  }
  const [gold, found] = [pairKeys(reference), pairKeys(ours)]
  const same = [...gold].filter((key) => found.has(key)).length
  return { pairs: `${same}/${gold.size}`, lost }
}

async function importAs(
  slug: string,
  files: { en: string; es: string },
  original: Language,
): Promise<Section> {
  const args = ['import', files.en, files.es, '--as', slug, '--original', original, '--licence', 'CC-BY-4.0']
  const { output, notice, exitCode } = await cotejo(args)
  const { work, findings } = await loadWork(process.env.COTEJO_CONTENT ?? '', slug)
  if (exitCode !== 0 || !work) throw new Error(`${slug}: ${output}${notice ?? ''}${findings.join('\n')}`)
  return work.sections[0]
}

/** Removes front matter that pandoc would add to the text. */
function forPandoc(source: string): string {
  return source
    .replace(/^(?:kicker|summary|translator|source|date): .*\n/gm, '')
    .replace(/<!-- #.*? -->/g, '<!-- -->')
}

async function measure(content: string, work: Work, section: Section, index: number): Promise<Loss[]> {
  const name = [work.slug, section.slug].filter(Boolean).join('/')
  const folder = join(content, name)
  const exported = await mkdtemp(join(tmpdir(), 'cotejo-export-'))
  const losses: Loss[] = []
  try {
    const reference = await importAs(
      `work-${index}-md`,
      { en: join(folder, 'en.md'), es: join(folder, 'es.md') },
      work.facts.original,
    )
    for (const format of formats) {
      const files = { en: '', es: '' }
      for (const language of languages) {
        files[language] = join(exported, `text.${language}.${format}`)
        const source = join(exported, `text.${language}.md`)
        await writeFile(source, forPandoc(await readFile(join(folder, `${language}.md`), 'utf8')))
        const pandoc = ['--from', 'gfm+footnotes+yaml_metadata_block+implicit_figures', '--standalone']
        const embed = format === 'html' ? ['--self-contained'] : []
        const input = [
          '--resource-path',
          folder,
          '--metadata',
          `lang=${language}`,
          source,
          '-o',
          files[language],
        ]
        execFileSync('pandoc', [...pandoc, ...embed, ...input], { stdio: ['ignore', 'ignore', 'ignore'] })
      }
      const ours = await importAs(`work-${index}-${format}`, files, work.facts.original)
      losses.push({ section: name, format, ...compare(reference, ours) })
    }
  } finally {
    await rm(exported, { recursive: true })
  }
  return losses
}

function hasPandoc(): boolean {
  try {
    execFileSync('pandoc', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function main(): Promise<void> {
  if (!hasPandoc()) {
    process.stdout.write('pandoc is missing. Install it: apt-get install pandoc\n')
    process.exitCode = 1
    return
  }
  const content = 'content'
  const folder = await mkdtemp(join(tmpdir(), 'cotejo-import-'))
  process.env.COTEJO_CONTENT = join(folder, 'content')
  process.stdout.write(`${'section'.padEnd(36)}format  pairs  what is not as in the Markdown\n`)
  try {
    let index = 0
    for (const slug of await listWorks(content)) {
      const { work } = await loadWork(content, slug)
      for (const section of work?.sections ?? []) {
        for (const loss of await measure(content, work as Work, section, index++)) {
          const lost = loss.lost.length === 0 ? 'nothing' : loss.lost.join(', ')
          process.stdout.write(
            `${loss.section.padEnd(36)}${loss.format.padEnd(6)}${loss.pairs.padStart(7)}  ${lost}\n`,
          )
        }
      }
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

await main()
