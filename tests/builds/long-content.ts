import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Blocks of a version by ID; the text may depend on the language. */
interface Block {
  ids: string
  en: string
  es: string
}

const words = {
  en: 'The lamp was lit in the window of the mill, and the river went by below it all night long. ',
  es: 'La lámpara estaba encendida en la ventana del molino, y el río pasaba por debajo toda la noche. ',
}

/** Heads at every 40th pair, paragraphs of one to five sentences between them. */
function blocks(prefix: string, count: number): Block[] {
  return Array.from({ length: count }, (_, index) => {
    const ids = `#${prefix}${index}`
    if (index % 40 === 0) {
      const chapter = index / 40 + 1
      return { ids, en: `## Chapter ${chapter}`, es: `## Capítulo ${chapter}` }
    }
    const sentences = 1 + (index % 5)
    return { ids, en: words.en.repeat(sentences), es: words.es.repeat(sentences) }
  })
}

function markdown(title: string, language: 'en' | 'es', texts: readonly Block[], end = ''): string {
  const body = texts.map((block) => `<!-- ${block.ids} -->\n${block[language]}\n`).join('\n')
  return `---\ntitle: ${title}\nsummary: ${title}.\n---\n\n${body}${end}`
}

/**
 * Writes two works: `book`, a text of 300 pairs with a note, links and a pair of two IDs that reach
 * across its parts; and `saga`, whose sections are called `1`, long enough for two parts, and `2`.
 */
export async function writeLongWorks(content: string): Promise<void> {
  const facts = 'original: en\ndate: 2026-01-02\nlicence: CC-BY-4.0\nlevel: B1\ntags: [story]\n'
  const book = blocks('b', 300)
  const say = (index: number, text: string) => {
    const block = book[index]
    if (block) Object.assign(block, { en: `${text} EN.`, es: `${text} ES.` })
  }
  say(1, 'See [the end](#b299), [here](#b2), [the saga](../saga/1/en.md#s129) and a note.[^n]')
  say(290, 'The same note again.[^n] Back to [the beginning](#b1).')
  const double = book[291]
  if (double) double.ids = '#b291 #second-name'
  const files: Record<string, string> = {
    'tags.yaml': 'story: { en: Story, es: Cuento }\n',
    'book/work.yaml': facts,
    'book/en.md': markdown('The book', 'en', book, '\n[^n]: The note.\n'),
    'book/es.md': markdown('El libro', 'es', book, '\n[^n]: La nota.\n'),
    'saga/work.yaml': `${facts}sections: ['1', '2']\ntitle: { en: The saga, es: La saga }\nsummary: { en: Two., es: Dos. }\n`,
  }
  const saga = { 1: blocks('s', 130), 2: blocks('s', 10) }
  for (const [section, texts] of Object.entries(saga)) {
    files[`saga/${section}/en.md`] = markdown(`Section ${section}`, 'en', texts)
    files[`saga/${section}/es.md`] = markdown(`Sección ${section}`, 'es', texts)
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(content, path, '..'), { recursive: true })
    await writeFile(join(content, path), text)
  }
}
