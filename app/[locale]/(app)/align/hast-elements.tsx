import type { Element, ElementContent } from 'hast'
import { createElement, type ReactNode } from 'react'

/** Elements that are shown as they are; of any other only the content is shown. */
const shown = new Set([
  ...['blockquote', 'br', 'code', 'del', 'details', 'div', 'em', 'figcaption', 'figure'],
  ...['h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'strong'],
  ...['summary', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul'],
])

/**
 * Sanitized text as elements. Links and pictures leave their words only: nothing in the text of an
 * editor leads away from it.
 */
export function HastElements({ elements }: { elements: readonly Element[] }): ReactNode {
  return elements.map((element, index) => show(element, index))
}

function show(node: ElementContent, key: number): ReactNode {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.properties.dataFootnoteBackref !== undefined) return null
  const { tagName, properties } = node
  if (tagName === 'input') return <span key={key}>{properties.checked === true ? '☑ ' : '☐ '}</span>
  const children = contentOf(node)
  if (!shown.has(tagName)) return children
  const made = createElement(tagName, { key, ...attributesOf(node) }, ...children)
  if (tagName !== 'table') return made
  return (
    <div key={key} className="scroll">
      {made}
    </div>
  )
}

/** Text only is joined to one string: it becomes one text node, as almost all paragraphs are. */
function contentOf({ children }: Element): ReactNode[] {
  const texts = children.map((child) => (child.type === 'text' ? child.value : undefined))
  if (texts.every((text) => text !== undefined)) return texts.length === 0 ? [] : [texts.join('')]
  return children.map((child, index) => show(child, index))
}

function attributesOf({ tagName, properties }: Element): { [name: string]: unknown } {
  if (tagName === 'ol' && typeof properties.start === 'number') return { start: properties.start }
  if (tagName === 'details') return { className: 'note' }
  return tagName === 'th' ? { scope: 'col' } : {}
}
