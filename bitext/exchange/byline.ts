import type { Element, ElementContent } from 'hast'
import { toText } from 'hast-util-to-text'

/** Title and authorship, as found at the beginning of a text. */
export interface Byline {
  readonly title: string | undefined
  readonly subtitle: string | undefined
  readonly author: string | undefined
}

const roles = ['title', 'subtitle', 'author', 'date'] as const

/**
 * Removes the paragraphs whose class says that they are the title, subtitle, author or date (as
 * pandoc and word processors mark them, inside a `header` or not), and returns their text.
 *
 * @param main the text; changed in place
 */
export function extractByline(main: Element): Byline {
  const found: Partial<Record<(typeof roles)[number], string>> = {}
  const extractFrom = (parent: Element): void => {
    parent.children = parent.children.filter((child) => {
      if (child.type !== 'element') return true
      if (child.tagName === 'header') {
        extractFrom(child)
        return child.children.some((left) => left.type === 'element')
      }
      const role = roles.find((name) => classesOf(child).includes(name))
      if (role === undefined || found[role] !== undefined || !/^(?:h1|p)$/.test(child.tagName)) return true
      found[role] = textOf(child)
      return false
    })
  }
  extractFrom(main)
  return {
    title: found.title || undefined,
    subtitle: found.subtitle || undefined,
    author: found.author || undefined,
  }
}

/** The class names of an element. */
export function classesOf(node: Element): readonly string[] {
  return Array.isArray(node.properties.className) ? node.properties.className.map(String) : []
}

/** The text of an element on one line. */
export function textOf(node: ElementContent): string {
  return toText(node).replace(/\s+/g, ' ').trim()
}
