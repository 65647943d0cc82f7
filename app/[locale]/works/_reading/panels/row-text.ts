import type { ReadingPage } from '../open-panels.ts'

/** A row as text to be copied: what each side says, and in which language. */
export interface RowText {
  readonly sides: readonly { readonly lang: string; readonly text: string; readonly title: string }[]
  readonly number: string
  readonly address: string
}

const beside = '.note, sup, .reveal, .peek, .none'

/** What a row says, side by side in the order it stands on the page. */
export function rowText(pair: HTMLElement, { addressOf, sideOf }: ReadingPage): RowText {
  const swapped = document.documentElement.dataset.side === 'translation'
  const head = document.querySelector('.pair.head')
  const sides = (swapped ? (['t', 'o'] as const) : (['o', 't'] as const)).flatMap((side) => {
    const cell = sideOf(pair, side)
    if (!cell || cell.querySelector(':scope > .none')) return []
    const title = head?.querySelector(`:scope > .${side} :is(h1, .h1)`)?.textContent ?? ''
    return [{ lang: cell.lang, text: plain(cell), title }]
  })
  const number = pair.querySelector(':scope > .n')?.textContent ?? ''
  return { sides, number, address: addressOf(pair.id) }
}

function plain(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const element of copy.querySelectorAll(beside)) element.remove()
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n')
  const blocks = copy.querySelectorAll('p, li, h2, h3, h4, h5, h6, pre, tr, figcaption')
  const texts = [...blocks]
    .filter((block) => !block.parentElement?.closest('li, tr'))
    .map((block) =>
      block.matches('tr')
        ? [...block.children].map((child) => child.textContent?.trim()).join('\t')
        : (block.textContent ?? '').replace(/[ \t]*\n[ \t\n]*/g, '\n').trim(),
    )
  return (texts.length > 0 ? texts : [copy.textContent?.trim() ?? '']).join('\n')
}

/** Both sides as plain text, one under the other. */
export function asText({ sides }: RowText): string {
  return sides.map(({ text }) => text).join('\n\n')
}

/** Both sides as Markdown: a quotation each, with its language and the address. */
export function asMarkdown({ sides, address }: RowText): string {
  const quotes = sides.map(({ lang, text }) => `**${lang.toUpperCase()}**\n\n${quoted(text)}`)
  return `${quotes.join('\n\n')}\n\n<${address}>\n`
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\\\n')
}

/** Both sides as a Markdown table of one row. */
export function asTable({ sides }: RowText): string {
  const cells = sides.map(({ text }) => escaped(text).replaceAll('|', '\\|').replaceAll('\n', '<br>'))
  const row = (parts: readonly string[]) => `| ${parts.join(' | ')} |`
  return `${row(sides.map(({ lang }) => lang.toUpperCase()))}\n${row(sides.map(() => '---'))}\n${row(cells)}\n`
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&')
}

/** Where the row stands, as one cites it: titles, author, paragraph, address. */
export function asCitation({ sides, number, address }: RowText): string {
  const titles = sides.map(({ title }) => title).filter((title) => title !== '')
  const author = document.querySelector<HTMLElement>('.pair.head .o [data-author]')?.dataset.author ?? ''
  const place = /^\d+$/.test(number) ? `§ ${number}` : ''
  return [author, titles.join(' / '), place, address].filter((part) => part !== '').join('. ')
}
