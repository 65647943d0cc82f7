import type { Element } from 'hast'
import { CONTINUE, EXIT, visit } from 'unist-util-visit'
import type { Part } from '#bitext/parts'
import type { Trees } from '../../_data/section-trees.ts'

/** Whether the text of a part has emphasis, for which the page preloads the italic font. */
export function hasEmphasis({ pairs }: Part, trees: Trees): boolean {
  const segments = pairs.flatMap(({ original, translation }) => [...original, ...translation])
  return segments.some((segment) => {
    let found = false
    visit(trees.get(segment) ?? { type: 'root', children: [] }, 'element', ({ tagName }: Element) => {
      found ||= tagName === 'em'
      return found ? EXIT : CONTINUE
    })
    return found
  })
}
