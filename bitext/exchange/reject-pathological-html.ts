import { UnreadableFileError } from './imported-text.ts'

/** The deepest that elements may stand in one another: a page of a shop has forty. */
const deepest = 400
/** Attributes of one tag: parsers compare each with all before it. */
const mostAttributes = 2000
/** Letters that an attribute takes at least, with the space before it. */
const shortest = 2

/** Elements that have to be closed by name, so that counting tags tells how deep they stand. */
const nesting = new Set(
  'abbr article aside b big blockquote center cite code details div dl em fieldset figure font footer form header i label main nav ol q s section small span strong sub sup table tt u ul'.split(
    ' ',
  ),
)
/**
 * Refuses a page that would choke a parser, before it is parsed: parsers of HTML take quadratic time,
 * or all of the stack, for elements nested thousands deep and for tags with thousands of attributes.
 *
 * @param source the page
 * @param name what to call it in messages
 * @throws {UnreadableFileError} where it passes a limit
 */
export function rejectPathologicalHtml(source: string, name: string): void {
  let depth = 0
  for (const match of source.matchAll(
    /<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script|<(\/?)([a-z][a-z0-9]*)/gi,
  )) {
    const tag = match[2]?.toLowerCase() ?? ''
    if (!nesting.has(tag)) continue
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    if (depth > deepest) {
      throw new UnreadableFileError(
        `${name} has elements more than ${deepest} deep in one another, which no text has. Save the page anew from a browser, or copy its text into a document.`,
      )
    }
  }
  for (let start = source.indexOf('<'); start >= 0; start = source.indexOf('<', start + 1)) {
    const end = source.indexOf('>', start)
    if (end < 0) break
    if (end - start < mostAttributes * shortest || source.startsWith('<!--', start)) continue
    const attributes = source.slice(start, end).match(/\s[^\s"'<>/=]+/g)?.length ?? 0
    if (attributes > mostAttributes) {
      throw new UnreadableFileError(`${name} has a tag with thousands of attributes, which no text has.`)
    }
  }
}
