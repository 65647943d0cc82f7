import { languageOfTag } from '#bitext/language'
import type { PageApi } from '../page-api.ts'
import type { Cursor } from '../reading-cursor.ts'
import { plainText, textOnly } from './copy-plain-text.ts'

/** Which languages to copy. */
export type Extent = 'both' | 'en' | 'es'

/** The content of a row to copy. */
export interface RowText {
  /** In the order in which the page shows them; a missing side is left out. */
  readonly sides: readonly { readonly cell: HTMLElement; readonly lang: string; readonly title: string }[]
  /** The paragraph number, or `§` for headings. */
  readonly number: string
  readonly link: string
}

/** Reads the content of a row from the page, or that of the sentence at the cursor. */
export function rowText({ pair, bead }: Cursor, extent: Extent, page: PageApi): RowText {
  const { linkTo, sideOf, sentence } = page
  const isSwapped = document.documentElement.dataset.side === 'translation'
  const header = document.querySelector('.pair.head')
  const sides = (
    isSwapped ? (['translation', 'original'] as const) : (['original', 'translation'] as const)
  ).flatMap((side) => {
    const cell = sideOf(pair, side)
    if (!cell || cell.matches('.missing') || (extent !== 'both' && extent !== languageOfTag(cell.lang)))
      return []
    const title = header?.querySelector(`:scope > .${side} :is(h1, .h1)`)?.textContent ?? ''
    const text = bead === null ? cell : sentence(pair, side, bead)
    return text ? [{ cell: text, lang: languageOfTag(cell.lang), title }] : []
  })
  const number = pair.querySelector(':scope > .number')?.textContent ?? ''
  return { sides, number, link: linkTo(pair.id) }
}

/** Both sides as plain text, one after the other. */
export function asText({ sides }: RowText): string {
  return sides.map(({ cell }) => plainText(cell)).join('\n\n')
}

/** Both sides as Markdown quotations, each with its language, and the link. */
export async function asMarkdown({ sides, link }: RowText): Promise<string> {
  const { markdownText } = await import('./copy-markdown.ts')
  const quotes = sides.map(({ cell, lang }) => `**${lang.toUpperCase()}**\n\n${quote(markdownText(cell))}`)
  return `${quotes.join('\n\n')}\n\n<${link}>\n`
}

function quote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

/** Both sides as a Markdown table with one row. */
export function asTable({ sides }: RowText): string {
  const cells = sides.map(({ cell }) =>
    plainText(cell)
      .replace(/[\\`*_[\]<>|]/g, '\\$&')
      .replaceAll('\n', '<br>'),
  )
  const row = (parts: readonly string[]) => `| ${parts.join(' | ')} |`
  return `${row(sides.map(({ lang }) => lang.toUpperCase()))}\n${row(sides.map(() => '---'))}\n${row(cells)}\n`
}

/** Both sides as an HTML table with one row, for word processors. */
export function asHtmlTable({ sides }: RowText): string {
  const table = document.createElement('table')
  const row = table.insertRow()
  for (const { cell, lang } of sides) {
    const td = row.insertCell()
    td.lang = lang
    td.append(...textOnly(cell).childNodes)
  }
  return table.outerHTML
}

/** The citation of a row: author, titles, translator, date, licence, paragraph, link. */
export function asCitation({ sides, number, link }: RowText, page: PageApi): string {
  const titles = sides.map(({ title }) => title).filter((title) => title !== '')
  const { author = '', facts = '' } = page.data().section?.citation ?? {}
  const paragraph = /^\d+$/.test(number) ? `§ ${number}` : ''
  return [author, titles.join(' / '), facts, paragraph, link].filter((part) => part !== '').join('. ')
}
