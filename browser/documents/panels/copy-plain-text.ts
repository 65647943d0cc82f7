/** What stands beside the text: not copied with it. */
export const beside = '.note, sup, .none'

const blocks = 'p, h2, h3, h4, h5, h6, ul, ol, pre, table, blockquote, figure, .scroll'

/** A copy of a cell without what stands beside its text. */
export function textAlone(cell: HTMLElement): HTMLElement {
  const copy = cell.cloneNode(true) as HTMLElement
  for (const element of copy.querySelectorAll(beside)) element.remove()
  copy.removeAttribute('inert')
  copy.removeAttribute('aria-hidden')
  return copy
}

/** A cell as plain text: lists with their signs and numbers, code with its indentation, tables with tabs. */
export function plainText(cell: HTMLElement): string {
  return blocksOf(textAlone(cell)).join('\n')
}

function blocksOf(parent: Element): string[] {
  const children = [...parent.children].filter((child) => child.matches(blocks))
  return children.length > 0 ? children.flatMap(linesOf) : [inline(parent)]
}

function linesOf(block: Element): string[] {
  if (block.matches('ul, ol')) return listLines(block)
  if (block.matches('pre')) return [(block.textContent ?? '').replace(/\n$/, '')]
  if (block.matches('table')) {
    return [...block.querySelectorAll('tr')].map((row) => [...row.children].map(inline).join('\t'))
  }
  if (block.matches('figure')) {
    const picture = block.querySelector('img')?.alt
    return [picture ? `[${picture}]` : '', inline(block)].filter((line) => line !== '')
  }
  return block.matches('blockquote, .scroll') ? blocksOf(block) : [inline(block)]
}

function listLines(list: Element): string[] {
  const first = list instanceof HTMLOListElement ? list.start : undefined
  return [...list.children].flatMap((item, index) => {
    const sign = first === undefined ? '•' : `${first + index}.`
    const copy = item.cloneNode(true) as Element
    for (const inner of copy.querySelectorAll('ul, ol')) inner.remove()
    const nested = [...item.querySelectorAll(':scope > ul, :scope > ol')].flatMap(listLines)
    return [`${sign} ${blocksOf(copy).join(' ')}`, ...nested.map((line) => `   ${line}`)]
  })
}

function inline(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n')
  for (const del of copy.querySelectorAll('del')) del.replaceWith(`~~${del.textContent}~~`)
  return (copy.textContent ?? '').replace(/[ \t]*\n[ \t\n]*/g, '\n').trim()
}
