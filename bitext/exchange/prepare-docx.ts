import { zipSync } from 'fflate'
import type { Archive } from './archive.ts'

/** The part of a Word document that holds its text. */
export const mainPart = /^word\/document\d*\.xml$/

/** The style of the paragraphs that are put between two lists in a row, to be taken out once they are read. */
export const betweenLists = 'CotejoBetweenLists'

/**
 * A Word document in which nothing is left that the reader would lose: a horizontal line is a
 * drawing there, which it would drop, and becomes a row of asterisks; two lists of one kind in a row
 * would become one, and are kept apart by a paragraph of the style `betweenLists`.
 *
 * @param bytes the file
 * @param archive what is in it
 */
export function prepareDocx(bytes: Uint8Array, archive: Archive): Uint8Array {
  const path = [...archive.keys()].find((name) => mainPart.test(name)) ?? ''
  const xml = new TextDecoder().decode(archive.get(path))
  const readable = separateLists(writeLines(xml), listsOf(archive.get('word/numbering.xml')))
  if (readable === xml) return bytes
  const files = Object.fromEntries([...archive, [path, new TextEncoder().encode(readable)]])
  return zipSync(files, { level: 0 })
}

function writeLines(xml: string): string {
  if (!xml.includes('o:hr="t"')) return xml
  const parts = xml.split('<w:pict').map((part, index) => {
    const end = part.indexOf('</w:pict>')
    const isLine = index > 0 && end >= 0 && part.slice(0, end).includes('o:hr="t"')
    if (isLine) return `<w:t>***</w:t>${part.slice(end + '</w:pict>'.length)}`
    return index > 0 ? `<w:pict${part}` : part
  })
  return parts.join('')
}

/** A numbering of a Word document: the look it has, and whether it starts anew or goes on where that look was used last. */
interface List {
  readonly look: string
  readonly isNumbered: boolean
  readonly startsAnew: boolean
  /** Whether items have no mark, so that they go on in the list that they stand in. */
  readonly isBlank: boolean
}

/** Numberings by their IDs, for what items of the first level have. */
function listsOf(bytes: Uint8Array | undefined): Map<string, List> {
  const xml = new TextDecoder().decode(bytes)
  const looks = new Map<string, string>()
  for (const [id, body] of elements(xml, 'w:abstractNum', 'w:abstractNumId')) {
    looks.set(id, body.split('</w:lvl>').find((each) => each.includes('w:ilvl="0"')) ?? '')
  }
  const lists = new Map<string, List>()
  for (const [id, body] of elements(xml, 'w:num', 'w:numId')) {
    const look = /<w:abstractNumId\s+w:val="(\w+)"/.exec(body)?.[1] ?? ''
    const level = looks.get(look) ?? ''
    lists.set(id, {
      look,
      isNumbered: !/<w:numFmt\s+w:val="(?:bullet|none)"/.test(level),
      startsAnew: body.includes('<w:startOverride'),
      isBlank: /<w:lvlText\s+w:val="\s*"/.test(level),
    })
  }
  return lists
}

/** Elements of a name that are not nested, each with its ID and what it holds, found in linear time whatever the text is. */
function* elements(xml: string, name: string, id: string): Generator<[id: string, body: string]> {
  for (const part of xml.split(`</${name}>`)) {
    const start = part.lastIndexOf(`<${name} `)
    if (start < 0) continue
    const end = part.indexOf('>', start)
    const found = new RegExp(`\\s${id}="(\\w+)"`).exec(part.slice(start, end))?.[1]
    if (found !== undefined) yield [found, part.slice(end + 1)]
  }
}

interface Paragraph {
  readonly start: number
  readonly end: number
  readonly body: string
}

/** Paragraphs in order, found in linear time; one inside another counts as the end of it. */
function* paragraphs(xml: string): Generator<Paragraph> {
  const opening = /<w:p(?=[\s/>])[^<>]*>/g
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const bodyStart = opening.lastIndex
    const isEmpty = match[0].endsWith('/>')
    const bodyEnd = isEmpty ? bodyStart : xml.indexOf('</w:p>', bodyStart)
    if (bodyEnd < 0) return
    const end = isEmpty ? bodyStart : bodyEnd + '</w:p>'.length
    yield { start: match.index, end, body: xml.slice(bodyStart, bodyEnd) }
    opening.lastIndex = end
  }
}

const levelOf = /<w:ilvl\s+w:val="(\d+)"/
const numbering = /<w:numId\s+w:val="(\w+)"/
/** What may stand between two paragraphs that follow each other. */
const nothing = /^(?:\s|<w:bookmark(?:Start|End)[^<>]*\/>)*$/
const visible = /<w:(?:t|tab|br|drawing|pict|object|sym)[\s>/]/
const separator = `<w:p><w:pPr><w:pStyle w:val="${betweenLists}"/></w:pPr><w:r><w:t>-</w:t></w:r></w:p>`

function separateLists(xml: string, lists: ReadonlyMap<string, List>): string {
  const places: number[] = []
  let last: string | undefined
  let end = 0
  for (const { start, end: after, body } of paragraphs(xml)) {
    if (!nothing.test(xml.slice(end, start))) last = undefined
    end = after
    const properties = body.slice(0, Math.max(0, body.indexOf('</w:numPr>')))
    const id = numbering.exec(properties)?.[1]
    if (id === undefined) {
      if (visible.test(body)) last = undefined
      continue
    }
    const isInside = (levelOf.exec(properties)?.[1] ?? '0') !== '0' || lists.get(id)?.isBlank
    if (isInside) continue
    if (last !== undefined && last !== id && isAnother(lists.get(last), lists.get(id))) places.push(start)
    last = id
  }
  let from = 0
  const parts = places.map((place) => {
    const part = xml.slice(from, place)
    from = place
    return part + separator
  })
  return parts.join('') + xml.slice(from)
}

/** Whether a list is not the one before it gone on with. */
function isAnother(before: List | undefined, list: List | undefined): boolean {
  if (!before || !list) return false
  return !list.isNumbered || !before.isNumbered || before.look !== list.look || list.startsAnew
}
