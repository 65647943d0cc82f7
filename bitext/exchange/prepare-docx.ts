import { zipSync } from 'fflate'
import type { Archive } from './archive.ts'

/** Path of the part of a Word document that contains the text. */
export const mainPart = /^word\/document\d*\.xml$/

/** Style of the separator paragraphs that `prepareDocx` inserts between lists; removed after conversion. */
export const betweenLists = 'CotejoBetweenLists'

/**
 * Changes a Word document so that mammoth loses nothing: a horizontal line, which is a drawing,
 * becomes a line of asterisks, and consecutive lists of one kind, which mammoth would join, are
 * separated by a paragraph of the style `betweenLists`.
 *
 * @param bytes the .docx file
 * @param archive its unpacked files
 * @returns a .docx file; the same bytes if nothing had to change
 */
export function prepareDocx(bytes: Uint8Array, archive: Archive): Uint8Array {
  const path = [...archive.keys()].find((name) => mainPart.test(name)) ?? ''
  const xml = new TextDecoder().decode(archive.get(path))
  const readable = separateLists(replaceRules(xml), listsOf(archive.get('word/numbering.xml')))
  if (readable === xml) return bytes
  const files = Object.fromEntries([...archive, [path, new TextEncoder().encode(readable)]])
  return zipSync(files, { level: 0 })
}

function replaceRules(xml: string): string {
  if (!xml.includes('o:hr="t"')) return xml
  const parts = xml.split('<w:pict').map((part, index) => {
    const end = part.indexOf('</w:pict>')
    const isLine = index > 0 && end >= 0 && part.slice(0, end).includes('o:hr="t"')
    if (isLine) return `<w:t>***</w:t>${part.slice(end + '</w:pict>'.length)}`
    return index > 0 ? `<w:pict${part}` : part
  })
  return parts.join('')
}

/** A numbering (list definition instance) of a Word document. */
interface Numbering {
  readonly definition: string
  readonly isNumbered: boolean
  readonly restarts: boolean
  /** Whether items have no number or bullet: they continue the item before them. */
  readonly isBlank: boolean
}

/** The numberings by ID, as they apply to items of the first level. */
function listsOf(bytes: Uint8Array | undefined): Map<string, Numbering> {
  const xml = new TextDecoder().decode(bytes)
  const definitions = new Map<string, string>()
  for (const [id, body] of elements(xml, 'w:abstractNum', 'w:abstractNumId')) {
    definitions.set(id, body.split('</w:lvl>').find((each) => each.includes('w:ilvl="0"')) ?? '')
  }
  const lists = new Map<string, Numbering>()
  for (const [id, body] of elements(xml, 'w:num', 'w:numId')) {
    const definition = /<w:abstractNumId\s+w:val="(\w+)"/.exec(body)?.[1] ?? ''
    const level = definitions.get(definition) ?? ''
    lists.set(id, {
      definition,
      isNumbered: !/<w:numFmt\s+w:val="(?:bullet|none)"/.test(level),
      restarts: body.includes('<w:startOverride'),
      isBlank: /<w:lvlText\s+w:val="\s*"/.test(level),
    })
  }
  return lists
}

/** Elements of one name that are not nested, each with its ID and content. Linear time for any input. */
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

/** Paragraphs in order, in linear time for any input. A nested paragraph ends the outer one. */
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
/** What may be between two consecutive paragraphs. */
const onlyBookmarks = /^(?:\s|<w:bookmark(?:Start|End)[^<>]*\/>)*$/
const visible = /<w:(?:t|tab|br|drawing|pict|object|sym)[\s>/]/
const separator = `<w:p><w:pPr><w:pStyle w:val="${betweenLists}"/></w:pPr><w:r><w:t>-</w:t></w:r></w:p>`

function separateLists(xml: string, lists: ReadonlyMap<string, Numbering>): string {
  const places: number[] = []
  let last: string | undefined
  let end = 0
  for (const { start, end: after, body } of paragraphs(xml)) {
    if (!onlyBookmarks.test(xml.slice(end, start))) last = undefined
    end = after
    const properties = body.slice(0, Math.max(0, body.indexOf('</w:numPr>')))
    const id = numbering.exec(properties)?.[1]
    if (id === undefined) {
      if (visible.test(body)) last = undefined
      continue
    }
    const isInside = (levelOf.exec(properties)?.[1] ?? '0') !== '0' || lists.get(id)?.isBlank
    if (isInside) continue
    if (last !== undefined && last !== id && isNewList(lists.get(last), lists.get(id))) places.push(start)
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

/** Whether a list is not a continuation of the one before it. */
function isNewList(before: Numbering | undefined, list: Numbering | undefined): boolean {
  if (!before || !list) return false
  return !list.isNumbered || !before.isNumbered || before.definition !== list.definition || list.restarts
}
