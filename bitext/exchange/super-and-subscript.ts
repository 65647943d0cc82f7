import type { Element } from 'hast'
import { toText } from 'hast-util-to-text'
import type { InlineCode, Text } from 'mdast'
import { visit } from 'unist-util-visit'

const superscripts = toMap(
  '0123456789+-−=()abcdefghijklmnoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
)
const subscripts = toMap('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

function toMap(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to]
  return new Map([...from].map((character, index) => [character, targets[index] ?? '']))
}

/**
 * Writes superscript or subscript text without markup, which Markdown has none for: in Unicode’s own characters
 * where it has them all (10⁶, H₂O, m²), else with a sign that every reader of formulas knows (`x^(k+1)/2`, `v_max`).
 * Ordinals keep their letters: 1st, 2.º.
 *
 * @param text what is raised or lowered
 * @param kind which of both
 */
export function plainScript(text: string, kind: 'sup' | 'sub'): string {
  const trimmed = text.trim()
  if (kind === 'sup' && /^(?:st|nd|rd|th|er|ère|e|o|a|os|as|º|ª|®|™|©)\.?$/i.test(trimmed)) return text
  const map = kind === 'sup' ? superscripts : subscripts
  const characters = [...trimmed].map((character) => map.get(character))
  if (characters.length > 0 && characters.every((character) => character !== undefined))
    return characters.join('')
  const sign = kind === 'sup' ? '^' : '_'
  return trimmed === '' ? text : `${sign}${/^[\p{L}\p{N}]+$/u.test(trimmed) ? trimmed : `(${trimmed})`}`
}

/** The handler of `<sup>` for hast-util-to-mdast. */
export function sup(_state: unknown, node: Element): Text {
  return { type: 'text', value: plainScript(toText(node), 'sup') }
}

/** The handler of `<sub>`. */
export function sub(_state: unknown, node: Element): Text {
  return { type: 'text', value: plainScript(toText(node), 'sub') }
}

/**
 * The handler of `<math>`: its TeX source as code where the page has it, else its text, with scripts as above.
 */
export function math(_state: unknown, node: Element): Text | InlineCode {
  const alternative = node.properties.alttext ?? node.properties.altText
  let source = typeof alternative === 'string' ? alternative : ''
  visit(node, 'element', ({ tagName, properties, children }) => {
    if (tagName === 'annotation' && String(properties.encoding).includes('tex')) {
      source = children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    }
  })
  if (source.trim() !== '') return { type: 'inlineCode', value: source.trim().replace(/\s+/g, ' ') }
  return { type: 'text', value: mathText(node) }
}

function mathText(node: Element): string {
  const parts = node.children.map((child) =>
    child.type === 'text' ? child.value.trim() : child.type === 'element' ? mathText(child) : '',
  )
  const [base = '', script = ''] = parts.filter((part) => part !== '')
  if (node.tagName === 'msup') return base + plainScript(script, 'sup')
  if (node.tagName === 'msub') return base + plainScript(script, 'sub')
  if (node.tagName === 'mfrac') return `${base}/${script}`
  if (node.tagName === 'msqrt') return `√(${parts.join('')})`
  return parts.join('')
}
