import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** English and Spanish paragraphs that answer each other. */
export type Paragraphs = readonly (readonly [english: string, spanish: string])[]

const english =
  'the a river house window morning old new light water stone road letter teacher boat winter spring they we she he took made said went saw kept found never always before after under between near far small great long short open closed slowly quickly together again and but so because while until with without from into over bread school table lamp paper hand voice door field market bridge cloud rain night'.split(
    ' ',
  )
const spanish =
  'el la un una río casa ventana mañana viejo nueva luz agua piedra camino carta maestra barca invierno primavera ellos nosotros ella tomó hizo dijo fue vio guardó encontró nunca siempre antes después bajo entre cerca lejos pequeña grande largo corto abierta cerrada despacio deprisa juntos otra vez y pero así porque mientras hasta con sin desde hacia sobre pan escuela mesa lámpara papel mano voz puerta campo mercado puente nube lluvia noche'.split(
    ' ',
  )

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function sentences(words: readonly string[], random: () => number): string {
  const count = 4 + Math.floor(random() * 3)
  return Array.from({ length: count }, () => {
    const length = 10 + Math.floor(random() * 12)
    const chosen = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? '').join(' ')
    return `${chosen.charAt(0).toUpperCase()}${chosen.slice(1)}.`
  }).join(' ')
}

/** Writes a work of so many pairs, of some 450 characters a side, and returns its paragraphs. */
export async function makeWork(folder: string, pairs: number): Promise<Paragraphs> {
  const random = seeded(pairs)
  const paragraphs = Array.from(
    { length: pairs },
    () => [sentences(english, random), sentences(spanish, random)] as const,
  )
  const ids = paragraphs.map(
    (_, index) => `p${index.toString(36)}${Math.floor(random() * 1296).toString(36)}`,
  )
  const body = (side: 0 | 1) =>
    paragraphs.map((pair, index) => `<!-- #${ids[index]} -->\n${pair[side]}\n`).join('\n')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'work.yaml'), 'original: en\ndate: 2026-01-01\nlicence: CC0-1.0\nlevel: B1\n')
  await writeFile(
    join(folder, 'en.md'),
    `---\ntitle: A long text\nsummary: Made for measuring.\n---\n\n${body(0)}`,
  )
  await writeFile(
    join(folder, 'es.md'),
    `---\ntitle: Un texto largo\nsummary: Hecho para medir.\n---\n\n${body(1)}`,
  )
  return paragraphs
}

/** The page that someone would write by hand for the same text: rows in a grid, numbers that are links, the same fonts. */
export function staticPage(paragraphs: Paragraphs): string {
  const rows = paragraphs.map(
    ([en, es], index) =>
      `<div class="row" id="p${index + 1}"><a href="#p${index + 1}">${index + 1}</a><p lang="en">${en}</p><p lang="es">${es}</p></div>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A long text · Un texto largo</title>
<meta name="description" content="Made for measuring.">
<link rel="preload" href="/fonts/literata-5.3.0.woff2" as="font" type="font/woff2" crossorigin>
<style>
@font-face { font-family: Literata; src: url(/fonts/literata-5.3.0.woff2) format('woff2'); font-weight: 200 900; font-display: swap }
body { margin: 0 auto; max-width: 75rem; padding: 2rem; background: #fbf9f4; color: #211d18; font: 1.125rem/1.62 Literata, Georgia, serif }
h1 { font-size: 2.5rem; line-height: 1.15 }
.row { display: grid; grid-template-columns: 2.5rem 1fr 1fr; gap: 0 1.5rem }
.row p { margin: .45rem 0 }
.row a { color: #675f55; font: .75rem sans-serif; padding-top: .95rem }
@media (max-width: 44rem) { .row { grid-template-columns: 1fr } }
</style>
<h1>A long text <span lang="es">Un texto largo</span></h1>
<main>
${rows.join('\n')}
</main>
</html>
`
}
