import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'
import { content, english, folder, importFiles, spanish, write } from './import-folder.ts'

describe('files that cannot be taken', () => {
  const encoder = new TextEncoder()
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([path, body]) => [path, encoder.encode(body)])))
  const container = (path: string, before = '') =>
    `${before}<container><rootfiles><rootfile full-path="${path}"/></rootfiles></container>`
  /** Makes the table at the end of an archive say that each file unpacks to ten bytes. */
  const understated = (archive: Uint8Array) => {
    const bytes = Buffer.from(archive)
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
      bytes.writeUInt32LE(10, at + 24)
    return new Uint8Array(bytes)
  }
  const document = (doctype: string, text: string) =>
    zip({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    })
  const cases: Record<string, { name: string; body: string | Uint8Array; says: RegExp }> = {
    'an empty file': { name: 'a.txt', body: '', says: /empty/ },
    'a file of white space': { name: 'a.md', body: ' \n\n ', says: /empty/ },
    'a PDF by another name': { name: 'a.docx', body: '%PDF-1.7', says: /is a PDF/ },
    'a protected Word document': {
      name: 'a.docx',
      body: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1),
      says: /password/,
    },
    'an archive that is cut off': {
      name: 'a.epub',
      body: zip({ a: 'b'.repeat(999) }).slice(0, 60),
      says: /broken/,
    },
    'an archive that is no book': { name: 'a.epub', body: zip({ a: 'b' }), says: /container\.xml/ },
    'an archive that is no document': { name: 'a.docx', body: zip({ a: 'b' }), says: /not a Word document/ },
    'an archive that is a bomb': {
      name: 'a.docx',
      body: zip({ 'word/document.xml': ' '.repeat(60 << 20) }),
      says: /far more than a book/,
    },
    'a book under copy protection': {
      name: 'a.epub',
      body: zip({ 'META-INF/container.xml': container('a.opf'), 'META-INF/rights.xml': '<r/>' }),
      says: /DRM/,
    },
    'an encrypted archive': {
      name: 'a.docx',
      body: Uint8Array.from(zip({ a: 'b' }), (byte, index) => (index === 6 ? byte | 1 : byte)),
      says: /password/,
    },
    'a document that is cut off': {
      name: 'a.docx',
      body: zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'b'.repeat(999) }).slice(0, 150),
      says: /broken/,
    },
    'an archive that says it is small': {
      name: 'a.docx',
      body: understated(
        zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': ' '.repeat(60 << 20) }),
      ),
      says: /broken|far more than a book/,
    },
    'a document with entities in it': {
      name: 'a.docx',
      body: document('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>', '&x;'),
      says: /broken/,
    },
    'a document of entities that grow': {
      name: 'a.docx',
      body: document(
        `<!DOCTYPE d [<!ENTITY a "ha">${[...'bcdefgh'].map((letter, index) => `<!ENTITY ${letter} "${`&${'abcdefg'[index]};`.repeat(20)}">`).join('')}]>`,
        '&h;',
      ),
      says: /broken/,
    },
    'a document without text': { name: 'a.docx', body: document('', ''), says: /No text/ },
    'a page of a hundred thousand boxes in one another': {
      name: 'a.html',
      body: `<main>${'<div>'.repeat(100_000)}${english.join(' ')}`,
      says: /more than 400 deep/,
    },
    'a tag of a hundred thousand attributes': {
      name: 'a.html',
      body: `<p ${Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(' ')}>${english.join(' ')}</p>`,
      says: /thousands of attributes/,
    },
    'quotations of thousands of levels': {
      name: 'a.md',
      body: `${'>'.repeat(20_000)} ${english.join(' ')}`,
      says: /line 1: .*nested too deeply/,
    },
    'Markdown in one line': { name: 'a.md', body: '*a_ '.repeat(60_000), says: /limit is 100000/ },
    'Markdown of nothing but signs': { name: 'a.md', body: '*a_ '.repeat(24_000), says: /more than 8000/ },
    'more paragraphs than any text has': {
      name: 'a.txt',
      body: 'The mill.\n\n'.repeat(70_000),
      says: /limit is 60000/,
    },
    'a text of 200 MB': {
      name: 'a.txt',
      body: Buffer.alloc(200 << 20, 'The mill. '),
      says: /200 MB\. The limit is 4 MB/,
    },
    'a book that names what it does not hold': {
      name: 'a.epub',
      body: zip({
        'META-INF/container.xml': container('a.opf'),
        'a.opf':
          '<package><manifest><item id="c" href="../../c.xhtml" media-type="text/html"/></manifest><spine><itemref idref="c"/></spine></package>',
      }),
      says: /names c\.xhtml, which is missing/,
    },
    'a path that leads out of the book': {
      name: 'a.epub',
      body: zip({ 'META-INF/container.xml': container('../../../etc/hostname') }),
      says: /\.\.\/\.\.\/\.\.\/etc\/hostname is missing/,
    },
    'an entity that fetches a file': {
      name: 'a.epub',
      body: zip({
        'META-INF/container.xml': container(
          '&x;',
          '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
        ),
      }),
      says: /not valid XML/,
    },
    'a line of a million letters': {
      name: 'a.txt',
      body: 'The river and the mill. '.repeat(45_000),
      says: /limit is 100000/,
    },
    'a program': {
      name: 'a.txt',
      body: Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 4),
      says: /control characters/,
    },
    'a kind of file nobody knows': { name: 'a.xyz', body: 'Hello', says: /\.docx/ },
    'a text in the same language': {
      name: 'a.txt',
      body: spanish.join('\n\n'),
      says: /Both files are in Spanish/,
    },
    'a text in another language': {
      name: 'a.txt',
      body: 'Die Mühle stand am Fluss, und niemand hatte seit elf Jahren ihre Tür geöffnet, obwohl der Schlüssel unter einem Stein lag.',
      says: /neither in English nor in Spanish/,
    },
    'a text a tenth as long': { name: 'a.txt', body: 'The mill stood there.', says: /times as long/ },
  }
  for (const [what, { name, body, says }] of Object.entries(cases)) {
    it(`refuses ${what}, and writes nothing`, async () => {
      const es = await write('es.txt', [...spanish, ...spanish].join('\n\n'))
      const { output, notice, exitCode } = await importFiles(await write(name, body), es, 'hostile')
      expect(`${output}${notice}`).toMatch(says)
      expect(exitCode).toBe(1)
      expect(await readdir(content)).toEqual([])
    })
  }

  it('reads Latin-1 and UTF-16', async () => {
    const en = await write('en.txt', Buffer.from(`\uFEFF${english.join('\n\n')}`, 'utf16le'))
    const es = await write('es.txt', Buffer.from(spanish.join('\n\n'), 'latin1'))
    expect((await importFiles(en, es, 'old')).exitCode).toBe(0)
    expect(await readFile(join(content, 'old/es.md'), 'utf8')).toContain('llegó de la ciudad')
  })
})

describe('folders that cannot be written', () => {
  it('says so, and leaves nothing behind, if there is a file in place of the content folder', async () => {
    vi.stubEnv('COTEJO_CONTENT', await write('content.txt', 'a file'))
    const [en, es] = [
      await write('en.txt', english.join('\n\n')),
      await write('es.txt', spanish.join('\n\n')),
    ]
    const { output, notice, exitCode } = await importFiles(en, es, 'mill')
    expect(exitCode).not.toBe(0)
    expect(`${output}${notice ?? ''}`).toMatch(/content\.txt cannot be written to: it is a file/)
  })

  it('writes into the folder that a link leads to', async () => {
    await mkdir(join(folder, 'elsewhere'))
    await symlink(join(folder, 'elsewhere'), join(folder, 'link'))
    vi.stubEnv('COTEJO_CONTENT', join(folder, 'link'))
    const [en, es] = [
      await write('en.txt', english.join('\n\n')),
      await write('es ñ “q”\n.txt', spanish.join('\n\n')),
    ]
    expect((await importFiles(en, es, 'mill')).exitCode).toBe(0)
    expect((await importFiles(en, es, 'mill', '--replace')).exitCode).toBe(0)
    expect(await readdir(join(folder, 'elsewhere/mill'))).toHaveLength(3)
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

/** Rounds of each kind: COTEJO_KILLS=25 makes the fifty that the bar asks for. */
const kills = Number(process.env.COTEJO_KILLS ?? 5)

describe('killed while it writes', () => {
  /** Saves a work of many files in a process of its own, and is killed so many milliseconds after it begins to write. */
  async function killed(slug: string, body: string, replace: boolean, after: number) {
    const script = `
      import { saveWork } from '#store/save-work'
      const files = new Map(Array.from({ length: 400 }, (_, index) => [\`f\${index}.md\`, ${JSON.stringify(body)}.repeat(200)]))
      process.stdout.write('writing')
      await saveWork(process.env.COTEJO_CONTENT, '${slug}', files, ${replace})
    `
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      env: { ...process.env, COTEJO_CONTENT: content },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = once(child, 'exit')
    await Promise.race([once(child.stdout, 'data'), ended])
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    await ended
    clearTimeout(timer)
  }

  async function state(slug: string): Promise<string> {
    const names = await readdir(join(content, slug)).catch(() => [])
    const bodies = await Promise.all(names.map((name) => readFile(join(content, slug, name), 'utf8')))
    return names.length === 0
      ? 'nothing'
      : `${names.length} of ${[...new Set(bodies.map((body) => body.slice(0, 3)))]}, ${new Set(bodies.map(({ length }) => length)).size}`
  }

  it('leaves the content folder as it was, or complete', async () => {
    const seen = new Set<string>()
    for (let round = 0; round < kills; round++) {
      await killed('new', 'one', false, Math.random() * 80)
      await cotejo(['check'])
      seen.add(await state('new'))
      await rm(join(content, 'new'), { recursive: true, force: true })
    }
    for (const found of seen) expect(['nothing', '400 of one, 1']).toContain(found)
    await killed('old', 'one', false, 60_000)
    for (let round = 0; round < kills; round++) {
      await killed('old', round % 2 === 0 ? 'two' : 'one', true, Math.random() * 160)
      await cotejo(['check'])
      expect(['400 of one, 1', '400 of two, 1']).toContain(await state('old'))
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([])
  }, 300_000)
})
