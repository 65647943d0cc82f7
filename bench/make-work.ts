import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seeded } from './seeded-random.ts'

/** A paragraph or a heading in both languages. */
export interface Row {
  readonly heading: boolean
  readonly en: string
  readonly es: string
}

const english =
  'the a river house window morning old new light water stone road letter teacher boat winter spring they we she he took made said went saw kept found never always before after under between near far small great long short open closed slowly quickly together again and but so because while until with without from into over bread school table lamp paper hand voice door field market bridge cloud rain night'.split(
    ' ',
  )
const spanish =
  'el la un una río casa ventana mañana viejo nueva luz agua piedra camino carta maestra barca invierno primavera ellos nosotros ella tomó hizo dijo fue vio guardó encontró nunca siempre antes después bajo entre cerca lejos pequeña grande largo corto abierta cerrada despacio deprisa juntos otra vez y pero así porque mientras hasta con sin desde hacia sobre pan escuela mesa lámpara papel mano voz puerta campo mercado puente nube lluvia noche'.split(
    ' ',
  )

/** A sentence of this many random words, without a full stop. */
function randomSentence(vocabulary: readonly string[], count: number, random: () => number): string {
  const chosen = Array.from(
    { length: count },
    () => vocabulary[Math.floor(random() * vocabulary.length)] ?? '',
  )
  const text = chosen.join(' ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

function paragraph(vocabulary: readonly string[], random: () => number): string {
  const count = 4 + Math.floor(random() * 3)
  return Array.from(
    { length: count },
    () => `${randomSentence(vocabulary, 10 + Math.floor(random() * 12), random)}.`,
  ).join(' ')
}

/** Indices of headings: every 30 to 40 paragraphs, in texts of more than 120 pairs. */
function headingIndices(pairs: number, random: () => number): Set<number> {
  const places = new Set<number>()
  if (pairs <= 120) return places
  for (let place = 0; place < pairs - 1; place += 31 + Math.floor(random() * 10)) places.add(place)
  return places
}

/**
 * Generates a work of random words with about 450 characters per paragraph and side, and writes it.
 * The same number of pairs gives the same text.
 *
 * @param folder the folder of the work
 * @param pairs number of pairs
 * @returns the rows in order
 */
export async function makeWork(folder: string, pairs: number): Promise<readonly Row[]> {
  const random = seeded(pairs)
  const headings = headingIndices(pairs, random)
  const rows = Array.from({ length: pairs }, (_, index) => {
    const heading = headings.has(index)
    const text = (vocabulary: readonly string[]) =>
      heading ? randomSentence(vocabulary, 4, random) : paragraph(vocabulary, random)
    return { heading, en: text(english), es: text(spanish) }
  })
  const ids = rows.map((_, index) => `p${index.toString(36)}${Math.floor(random() * 1296).toString(36)}`)
  const body = (language: 'en' | 'es') =>
    rows
      .map((row, index) => `<!-- #${ids[index]} -->\n${row.heading ? '## ' : ''}${row[language]}\n`)
      .join('\n')
  const version = (title: string, summary: string, text: string) =>
    `---\ntitle: ${title}\nsummary: ${summary}\n---\n\n${text}`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'work.yaml'), 'original: en\ndate: 2026-01-01\nlicence: CC0-1.0\nlevel: B1\n')
  await writeFile(join(folder, 'en.md'), version('A long text', 'Made for measuring.', body('en')))
  await writeFile(join(folder, 'es.md'), version('Un texto largo', 'Hecho para medir.', body('es')))
  return rows
}
