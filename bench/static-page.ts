import type { Row } from './make-work.ts'

/**
 * The page that someone would write by hand for the same text: rows in a grid, numbers that are links,
 * two themes, a column view and a stacked one, the same fonts and preloads. Its style is in the
 * page, it loads no script, and it draws every row at once.
 */
export function staticPage(rows: readonly Row[]): string {
  let number = 0
  const html = rows.map(({ heading, en, es }, index) => {
    const tag = heading ? 'h2' : 'p'
    const mark = heading ? '§' : ++number
    return `<div class="row" id="p${index + 1}"><a href="#p${index + 1}">${mark}</a><${tag} lang="en">${en}</${tag}><${tag} lang="es">${es}</${tag}></div>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A long text · Un texto largo</title>
<meta name="description" content="Made for measuring.">
<link rel="preload" href="/fonts/literata-5.3.0-400-700.woff2" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="/fonts/inter-5.3.0-400-700.woff2" as="font" type="font/woff2" crossorigin>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>
@font-face { font-family: Literata; src: url(/fonts/literata-5.3.0-400-700.woff2) format('woff2'); font-weight: 400 700; font-display: swap }
@font-face { font-family: Literata; src: url(/fonts/literata-italic-5.3.0-400-700.woff2) format('woff2'); font-style: italic; font-weight: 400 700; font-display: swap }
@font-face { font-family: Inter; src: url(/fonts/inter-5.3.0-400-700.woff2) format('woff2'); font-weight: 400 700; font-display: swap }
:root { --paper: #fbf9f4; --ink: #211d18; --soft: #675f55 }
[data-theme=dark] { --paper: #181614; --ink: #ebe4d8; --soft: #a89e90; color-scheme: dark }
body { margin: 0 auto; max-width: 75rem; padding: 2rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.62 Literata, Georgia, serif }
h1 { font-size: 2.5rem; line-height: 1.15 }
.row { display: grid; grid-template-columns: 2.5rem 1fr 1fr; gap: 0 1.5rem }
.row p { margin: .45rem 0 }
.row h2 { margin: 1.75rem 0 .45rem; font-size: 1.25rem; line-height: 1.3 }
.row a { color: var(--soft); font: .75rem Inter, sans-serif; padding-top: .95rem }
[data-view=stacked] .row { grid-template-columns: 1fr }
@media (max-width: 44rem) { .row { grid-template-columns: 1fr } }
</style>
<h1>A long text <span lang="es">Un texto largo</span></h1>
<main>
${html.join('\n')}
</main>
</html>
`
}

/**
 * The keys that someone would write by hand for that page: the next row (`j`), the other view (`v`),
 * the other theme (`t`). Run in the page once it is loaded, so that it weighs nothing on the load.
 */
export function staticKeys(): void {
  const { dataset } = document.documentElement
  const links = [...document.querySelectorAll<HTMLElement>('.row > a')]
  addEventListener('keydown', ({ key }) => {
    if (key === 'v') dataset.view = dataset.view === 'stacked' ? 'columns' : 'stacked'
    if (key === 't') dataset.theme = dataset.theme === 'dark' ? 'light' : 'dark'
    if (key !== 'j') return
    const next = links[links.indexOf(document.activeElement as HTMLElement) + 1]
    next?.focus({ preventScroll: true })
    next?.parentElement?.scrollIntoView({ block: 'nearest' })
  })
}
