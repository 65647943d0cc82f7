import type { Element, ElementContent } from 'hast'
import { toText } from 'hast-util-to-text'

/** What the head of a text says of it. */
export interface Byline {
  readonly title: string | undefined
  readonly subtitle: string | undefined
  readonly author: string | undefined
}

const roles = ['title', 'subtitle', 'author', 'date'] as const

/**
 * Takes the paragraphs out whose class says that they are about the text: title, subtitle, author
 * and date, as word processors and pandoc mark them, in a header of their own or not.
 *
 * @param main an element that is changed
 */
export function extractByline(main: Element): Byline {
  const said: Partial<Record<(typeof roles)[number], string>> = {}
  const take = (parent: Element): void => {
    parent.children = parent.children.filter((child) => {
      if (child.type !== 'element') return true
      if (child.tagName === 'header') {
        take(child)
        return child.children.some((left) => left.type === 'element')
      }
      const role = roles.find((name) => classesOf(child).includes(name))
      if (role === undefined || said[role] !== undefined || !/^(?:h1|p)$/.test(child.tagName)) return true
      said[role] = wordsOf(child)
      return false
    })
  }
  take(main)
  return {
    title: said.title || undefined,
    subtitle: said.subtitle || undefined,
    author: said.author || undefined,
  }
}

/** The classes of an element. */
export function classesOf(node: Element): readonly string[] {
  return Array.isArray(node.properties.className) ? node.properties.className.map(String) : []
}

/** The words of an element on one line. */
export function wordsOf(node: ElementContent): string {
  return toText(node).replace(/\s+/g, ' ').trim()
}
