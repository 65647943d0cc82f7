import { UnreadableFileError } from './imported-text.ts'

/** Deepest nesting of elements; the page of a shop has about forty levels. */
const maxDepth = 400
/** Most attributes of one tag: parsers compare each with all before it. */
const maxAttributes = 2000
/** Fewest characters an attribute takes, with the space before it. */
const minAttributeLength = 2

/** Elements that must be closed by name, so that counting tags gives the depth. */
const closedByName = new Set(
  'abbr article aside b big blockquote center cite code details div dl em fieldset figure font footer form header i label main nav ol q s section small span strong sub sup table tt u ul'.split(
    ' ',
  ),
)
/**
 * Rejects a page that would overload a parser, before it is parsed. HTML parsers take quadratic
 * time, or all of the stack, for thousands of nested elements and for tags with thousands of
 * attributes.
 *
 * @param source the HTML
 * @param name the name of the file in error messages
 * @throws {UnreadableFileError} if the page exceeds a limit
 */
export function rejectPathologicalHtml(source: string, name: string): void {
  let depth = 0
  for (const match of source.matchAll(
    /<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script|<(\/?)([a-z][a-z0-9]*)/gi,
  )) {
    const tag = match[2]?.toLowerCase() ?? ''
    if (!closedByName.has(tag)) continue
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    if (depth > maxDepth) {
      throw new UnreadableFileError(
        `${name} has elements nested more than ${maxDepth} deep. Save the page again from a browser, or copy its text into a document.`,
      )
    }
  }
  for (let start = source.indexOf('<'); start >= 0; start = source.indexOf('<', start + 1)) {
    const end = source.indexOf('>', start)
    if (end < 0) break
    if (end - start < maxAttributes * minAttributeLength || source.startsWith('<!--', start)) continue
    const attributes = source.slice(start, end).match(/\s[^\s"'<>/=]+/g)?.length ?? 0
    if (attributes > maxAttributes) {
      throw new UnreadableFileError(
        `${name} has a tag with thousands of attributes. Copy its text into a document and import that.`,
      )
    }
  }
}
