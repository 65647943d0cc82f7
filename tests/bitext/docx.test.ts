import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '#bitext/exchange/docx'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
  <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>`
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (name: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
  <Relationship Id="r1" Type="${relation}/${name}" Target="${target}"/></Relationships>`

const look = (id: number, format: string, mark: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="${mark}"/></w:lvl>` +
  `<w:lvl w:ilvl="1"><w:numFmt w:val="${format}"/><w:lvlText w:val="${mark}"/></w:lvl></w:abstractNum>`
const list = (id: number, of: number, override = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`
const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
/** Lists 1 and 2 have bullets, 3 and 4 continue numbering, 5 restarts it, 6 has no mark. */
const numbering = `<?xml version="1.0"?><w:numbering ${namespace}>${look(1, 'bullet', '•')}${look(2, 'decimal', '%1.')}${look(3, 'bullet', ' ')}
  ${list(1, 1)}${list(2, 1)}${list(3, 2)}${list(4, 2)}${list(5, 2, restart)}${list(6, 3)}</w:numbering>`

const item = (text: string, id: number, level = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

async function blocksOf(...paragraphs: string[]): Promise<string[]> {
  const document = `<?xml version="1.0"?><w:document ${namespace}><w:body>${paragraphs.join('')}</w:body></w:document>`
  const bytes = zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': strToU8(relations('numbering', 'numbering.xml')),
    'word/document.xml': strToU8(document),
    'word/numbering.xml': strToU8(numbering),
  })
  const { chapters } = await readDocx(bytes, 'lists.docx')
  return chapters.flatMap(({ blocks }) => blocks.map(({ markdown }) => markdown.replaceAll('\n', ' ')))
}

describe('readDocx', () => {
  it('keeps consecutive lists separate', async () => {
    expect(await blocksOf(item('a', 1), item('b', 1), item('c', 2), item('d', 3))).toEqual([
      '- a - b',
      '- c',
      '1. d',
    ])
    expect(await blocksOf(item('a', 1), '<w:p/>', item('b', 2))).toEqual(['- a', '- b'])
    expect(await blocksOf(item('a', 3), item('b', 5))).toEqual(['1. a', '1. b'])
  })

  it('does not split a list, whatever its items contain', async () => {
    expect(await blocksOf(item('a', 1), item('b', 2, 1), item('c', 1))).toEqual(['- a   - b - c'])
    expect(await blocksOf(item('a', 1), '<w:p/>', item('b', 1))).toEqual(['- a - b'])
    expect(await blocksOf(item('a', 3), item('b', 4))).toEqual(['1. a 2. b'])
    expect(await blocksOf(item('a', 1), item('b', 6), item('c', 1))).toHaveLength(1)
  })

  it('rejects paragraphs that never end, in a short time', async () => {
    await expect(blocksOf('<w:p><w:numPr>'.repeat(20_000))).rejects.toThrow('broken')
  })
})
