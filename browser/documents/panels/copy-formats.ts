import type { PageApi } from '../page-api.ts'
import { plainText } from './copy-plain-text.ts'

/** A row to be copied: its sides as they stand on the page, and where it is found again. */
export interface RowText {
  readonly sides: readonly { readonly cell: HTMLElement; readonly lang: string; readonly title: string }[]
  readonly number: string
  readonly address: string
}

/** What a row says, side by side in the order it stands on the page. */
export function rowText(pair: HTMLElement, { addressOf, sideOf }: PageApi): RowText {
  const swapped = document.documentElement.dataset.side === 'translation'
  const head = document.querySelector('.pair.head')
  const sides = (
    swapped ? (['translation', 'original'] as const) : (['original', 'translation'] as const)
  ).flatMap((side) => {
    const cell = sideOf(pair, side)
    if (!cell || cell.matches('.missing')) return []
    const title = head?.querySelector(`:scope > .${side} :is(h1, .h1)`)?.textContent ?? ''
    return [{ cell, lang: cell.lang, title }]
  })
  const number = pair.querySelector(':scope > .number')?.textContent ?? ''
  return { sides, number, address: addressOf(pair.id) }
}

/** Both sides as plain text, one under the other. */
export function asText({ sides }: RowText): string {
  return sides.map(({ cell }) => plainText(cell)).join('\n\n')
}

/** Both sides as Markdown: a quotation each, with its language and the address. */
export async function asMarkdown({ sides, address }: RowText): Promise<string> {
  const { markdownText } = await import('./copy-markdown.ts')
  const quotes = sides.map(({ cell, lang }) => `**${lang.toUpperCase()}**\n\n${quoted(markdownText(cell))}`)
  return `${quotes.join('\n\n')}\n\n<${address}>\n`
}

function quoted(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

/** Both sides as a Markdown table of one row. */
export function asTable({ sides }: RowText): string {
  const cells = sides.map(({ cell }) =>
    plainText(cell)
      .replace(/[\\`*_[\]<>|]/g, '\\$&')
      .replaceAll('\n', '<br>'),
  )
  const row = (parts: readonly string[]) => `| ${parts.join(' | ')} |`
  return `${row(sides.map(({ lang }) => lang.toUpperCase()))}\n${row(sides.map(() => '---'))}\n${row(cells)}\n`
}

/** Where the row stands, as one cites it: author, titles, translator, date, licence, paragraph, address. */
export function asCitation({ sides, number, address }: RowText): string {
  const titles = sides.map(({ title }) => title).filter((title) => title !== '')
  const { author = '', cited = '' } = document.querySelector('article')?.dataset ?? {}
  const place = /^\d+$/.test(number) ? `§ ${number}` : ''
  return [author, titles.join(' / '), cited, place, address].filter((part) => part !== '').join('. ')
}
