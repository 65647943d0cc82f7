/** Elements of a cell that are not copied with the text: notes and placeholders. */
const notText = '.note, sup, .none, .join'

const blocks = 'p, h2, h3, h4, h5, h6, ul, ol, pre, table, blockquote, figure, .scroll'

/** A copy of a cell with its text only. */
export function textOnly(cell: HTMLElement): HTMLElement {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const element of copy.querySelectorAll(notText)) element.remove()
  copy.removeAttribute('inert')
  copy.removeAttribute('aria-hidden')
  return copy
}

/** The text of a cell: lists with bullets and numbers, code with its indentation, tables with tabs. */
export function plainText(cell: HTMLElement): string {
  return linesIn(textOnly(cell)).join('\n')
}

function linesIn(parent: Element): string[] {
  const children = [...parent.children].filter((child) => child.matches(blocks))
  return children.length > 0 ? children.flatMap(linesOf) : [inlineText(parent)]
}

function linesOf(block: Element): string[] {
  if (block.matches('ul, ol')) return listLines(block)
  if (block.matches('pre')) return [(block.textContent ?? '').replace(/\n$/, '')]
  if (block.matches('table')) {
    return [...block.querySelectorAll('tr')].map((row) => [...row.children].map(inlineText).join('\t'))
  }
  if (block.matches('figure')) {
    const description = block.querySelector('img')?.alt
    return [description ? `[${description}]` : '', inlineText(block)].filter((line) => line !== '')
  }
  return block.matches('blockquote, .scroll') ? linesIn(block) : [inlineText(block)]
}

function listLines(list: Element): string[] {
  const start = list instanceof HTMLOListElement ? list.start : undefined
  return [...list.children].flatMap((item, index) => {
    const marker = start === undefined ? '•' : `${start + index}.`
    const copy = item.cloneNode(true) as Element
    for (const inner of copy.querySelectorAll('ul, ol')) inner.remove()
    const nested = [...item.querySelectorAll(':scope > ul, :scope > ol')].flatMap(listLines)
    return [`${marker} ${linesIn(copy).join(' ')}`, ...nested.map((line) => `   ${line}`)]
  })
}

function inlineText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n')
  for (const del of copy.querySelectorAll('del')) del.replaceWith(`~~${del.textContent}~~`)
  return (copy.textContent ?? '').replace(/[ \t]*\n[ \t\n]*/g, '\n').trim()
}
