import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { blockKind } from '#bitext/segment'
import { loadWork } from '#store/content'
import { cotejo } from '../../cli/cotejo.ts'
import { content, english, importFiles, spanish, write } from './import-folder.ts'

const fixtures = resolve('tests/fixtures')

/** A work as its blocks: for each pair the kinds and the letters of both sides. */
async function shape(slug: string) {
  const { work, findings } = await loadWork(content, slug)
  if (!work) throw new Error(findings.join('\n'))
  return work.sections.flatMap((section) =>
    section.pairs.map(({ original, translation }) =>
      [original, translation].map((segments) =>
        segments.flatMap(({ tree }) => tree.children.map((block) => blockKind(block))),
      ),
    ),
  )
}

describe('formats', () => {
  for (const work of ['how-bread-rises', 'paper-sundial']) {
    for (const format of ['docx', 'epub', 'html']) {
      it(`keeps blocks and pairs of ${work} from ${format} as from Markdown`, async () => {
        const file = (language: string, ending: string) => join(fixtures, `${work}.${language}.${ending}`)
        await importFiles(file('en', 'md'), file('es', 'md'), 'reference')
        const { output, exitCode } = await importFiles(file('en', format), file('es', format), 'ours')
        expect(exitCode, output).toBe(0)
        const [reference, ours] = [await shape('reference'), await shape('ours')]
        expect(ours).toEqual(reference)
        expect((await cotejo(['check', 'ours'])).output).toContain('0 errors')
      })
    }
  }

  it('takes two formats, whichever way round they are named', async () => {
    const { notice, exitCode } = await importFiles(
      join(fixtures, 'how-bread-rises.es.docx'),
      join(fixtures, 'how-bread-rises.en.html'),
      'mixed',
    )
    expect(exitCode).toBe(0)
    expect(notice).toContain('swapped')
    expect(await readFile(join(content, 'mixed/en.md'), 'utf8')).toContain('title: How bread rises')
    expect(await readFile(join(content, 'mixed/es.md'), 'utf8')).toContain('title: Cómo sube el pan')
  })

  it('finds the main text of a saved page, and drops what stands round it', async () => {
    const page = `<!doctype html><html lang="en"><head><title>The mill | The Weekly</title></head><body>
      <nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <main><h1>The mill</h1>${english.map((text) => `<p>${text}</p>`).join('')}<aside>Read also: ten rivers</aside></main>
      <footer><a href="/imprint">Imprint</a></footer><script>alert(1)</script></body></html>`
    const en = await write('page.html', page)
    const es = await write('texto.txt', spanish.join('\n\n'))
    const { exitCode } = await importFiles(en, es, 'mill')
    const made = await readFile(join(content, 'mill/en.md'), 'utf8')
    expect(exitCode).toBe(0)
    expect(made).toContain('title: The mill\n')
    expect(made).not.toMatch(/Home|Imprint|Read also|alert/)
    for (const text of english) expect(made).toContain(text)
  })

  it('makes sections of chapters, and leaves out those without a counterpart', async () => {
    const book = (title: string, chapters: readonly string[]) => {
      const text = (body: string) => new TextEncoder().encode(body)
      const items = chapters.map(
        (_, index) => `<item id="c${index}" href="c${index}.xhtml" media-type="application/xhtml+xml"/>`,
      )
      const refs = chapters.map((_, index) => `<itemref idref="c${index}"/>`)
      return zipSync({
        'META-INF/container.xml': text(
          '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        ),
        'OPS/book.opf': text(
          `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>${title}</dc:title></metadata><manifest>${items.join('')}</manifest><spine>${refs.join('')}</spine></package>`,
        ),
        ...Object.fromEntries(
          chapters.map((body, index) => [`OPS/c${index}.xhtml`, text(`<html><body>${body}</body></html>`)]),
        ),
      })
    }
    const chapter = (title: string, texts: readonly string[]) =>
      `<h1>${title}</h1>${texts.map((each) => `<p>${each}</p>`).join('')}`
    const en = await write(
      'book.epub',
      book('The mill', [
        chapter('Preface', [
          'This book was written during a long winter, for my daughters, who asked for it every night.',
        ]),
        chapter('The letter', english.slice(0, 2)),
        chapter('The key', english.slice(2)),
      ]),
    )
    const es = await write(
      'libro.epub',
      book('El molino', [chapter('La carta', spanish.slice(0, 2)), chapter('La llave', spanish.slice(2))]),
    )
    const { output, exitCode } = await importFiles(en, es, 'mill')
    expect(exitCode).toBe(0)
    expect(output).toContain('2 sections, 3 pairs')
    expect(output).toContain('“Preface”')
    expect((await readdir(join(content, 'mill'))).sort()).toEqual([
      '01-the-letter',
      '02-the-key',
      'work.yaml',
    ])
    expect((await cotejo(['check', 'mill'])).output).toContain('0 errors, 0 warnings')
  })
})

describe('importing again', () => {
  it('refuses to replace a work without --replace', async () => {
    const [en, es] = [
      await write('en.txt', english.join('\n\n')),
      await write('es.txt', spanish.join('\n\n')),
    ]
    await importFiles(en, es, 'mill')
    const before = await readFile(join(content, 'mill/es.md'), 'utf8')
    const { output, exitCode } = await importFiles(en, es, 'mill')
    expect(exitCode).toBe(2)
    expect(output).toContain('--replace')
    expect(await readFile(join(content, 'mill/es.md'), 'utf8')).toBe(before)
  })

  it('keeps the IDs of what is the same or nearly so, and other files of the work', async () => {
    const en = await write('en.txt', english.join('\n\n'))
    await importFiles(en, await write('es.txt', spanish.join('\n\n')), 'mill')
    await writeFile(join(content, 'mill/notes.txt'), 'kept')
    const ids = async (language: string) =>
      [...(await readFile(join(content, `mill/${language}.md`), 'utf8')).matchAll(/<!-- (#\w+) -->/g)].map(
        ([, id]) => id,
      )
    const before = await ids('es')
    const corrected = [
      spanish[0] ?? '',
      'Era un invierno frío, y el perro del herrero no dejaba de ladrar.',
      (spanish[1] ?? '').replace('bolsillo', 'bolso'),
      spanish[2] ?? '',
    ]
    const { output } = await importFiles(
      en,
      await write('es2.txt', corrected.join('\n\n')),
      'mill',
      '--replace',
    )
    const after = await ids('es')
    expect(output).toContain('3 paragraphs kept their IDs')
    expect([after[0], after[2], after[3]]).toEqual(before)
    expect(before).not.toContain(after[1])
    expect(await ids('en')).toEqual(before)
    expect(await readFile(join(content, 'mill/notes.txt'), 'utf8')).toBe('kept')
  })

  it('keeps reviews, the original and the facts of a work that is replaced', async () => {
    const [en, es] = [
      await write('en.txt', english.join('\n\n')),
      await write('es.txt', spanish.join('\n\n')),
    ]
    await importFiles(en, es, 'mill', '--original', 'es', '--title-en', 'The mill')
    await mkdir(join(content, 'mill/review'))
    await writeFile(join(content, 'mill/review/2026.jsonl'), '{}\n')
    const facts = await readFile(join(content, 'mill/work.yaml'), 'utf8')
    const marked = (await readFile(join(content, 'mill/en.md'), 'utf8')).replace(' -->', ' src=1f3a9c -->')
    await writeFile(join(content, 'mill/en.md'), marked)
    const { notice } = await importFiles(en, es, 'mill', '--replace', '--title-en', 'Another')
    expect(notice).toContain('--title-en')
    expect(await readFile(join(content, 'mill/work.yaml'), 'utf8')).toBe(facts)
    expect(await readFile(join(content, 'mill/en.md'), 'utf8')).toBe(marked)
    expect(await readFile(join(content, 'mill/review/2026.jsonl'), 'utf8')).toBe('{}\n')
    const other = await importFiles(en, es, 'mill', '--replace', '--original', 'en')
    expect(other.exitCode).toBe(2)
    expect(other.output).toContain('is in Spanish')
  })

  it('records the IDs of paragraphs that are gone, and does not use them again', async () => {
    const en = await write('en.txt', english.join('\n\n'))
    const es = await write('es.txt', spanish.join('\n\n'))
    await importFiles(en, es, 'mill')
    const read = (file: string) => readFile(join(content, 'mill', file), 'utf8')
    const idsIn = (text: string) => [...text.matchAll(/<!-- #(\w+) -->/g)].map(([, id]) => id ?? '')
    const [first, second, third] = idsIn(await read('en.md'))
    const joined = (texts: readonly string[]) => [`${texts[0]} ${texts[1]}`, texts[2]].join('\n\n')
    const { output } = await importFiles(
      await write('en2.txt', joined(english)),
      await write('es2.txt', joined(spanish)),
      'mill',
      '--replace',
    )
    expect(output).toContain('1 ID no longer in the text')
    const kept = idsIn(await read('en.md'))
    const gone = [first, second].find((id) => id !== kept[0])
    expect(kept).toEqual([gone === first ? second : first, third])
    expect((await read('ids.yaml')).split('\n').slice(1)).toEqual([`${gone}: ${kept[0]}`, ''])

    await importFiles(en, es, 'mill', '--replace')
    const again = idsIn(await read('en.md'))
    expect(again).toHaveLength(3)
    expect(again).not.toContain(gone)
    expect((await cotejo(['check', 'mill'])).output).toContain('0 errors')
    expect(await read('ids.yaml')).toContain(`${gone}: `)
  })

  it('writes nothing on a dry run', async () => {
    const [en, es] = [
      await write('en.txt', english.join('\n\n')),
      await write('es.txt', spanish.join('\n\n')),
    ]
    const { output } = await importFiles(en, es, 'mill', '--dry-run')
    expect(output).toContain('nothing was written')
    expect(await readdir(content)).toEqual([])
  })
})
