import {
  largestFile,
  readerFileName,
  readReaderFile,
  writeReaderFile,
} from '../../reader-data/backup-file.ts'
import { everything, forgetEverything, takeOver } from '../../reader-data/database.ts'
import { Fault } from '../../reader-data/validate.ts'
import { element } from '../h.ts'
import { fill, type MemoryWords } from '../messages.ts'

/** The part of the dialog that saves everything as a file, takes a file over, and forgets everything. */
export function dataControls(words: MemoryWords): HTMLElement {
  const status = element('p', { role: 'status' })
  const say = (text: string) => {
    status.textContent = text
  }
  const file = element('input', { type: 'file', accept: '.json,application/json', hidden: true })
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? []
    file.value = ''
    if (!chosen) return
    say('')
    say(await importFile(chosen, words))
  })
  return element(
    'section',
    {},
    element('h3', {}, words.fileTitle),
    element('p', {}, words.fileText),
    element(
      'p',
      { class: 'row' },
      button(words.export, async () => say(await exportFile(words))),
      button(words.import, () => file.click()),
      file,
    ),
    status,
    forgetting(words, say),
  )
}

function button(name: string, onclick: () => void): HTMLButtonElement {
  return element('button', { type: 'button', onclick }, name)
}

async function exportFile(words: MemoryWords): Promise<string> {
  const now = new Date()
  const name = readerFileName(now)
  const blob = new Blob([writeReaderFile(await everything(), now)], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  element('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return fill(words.exported, { name })
}

/** Takes a file over. Returns what to say of it. */
async function importFile(file: File, words: MemoryWords): Promise<string> {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  if (file.size > largestFile) {
    const where = `${megabytes(file.size)} MB`
    return `${fill(words.fault.tooLarge, { where, most: `${megabytes(largestFile)} MB` })} ${words.nothingChanged}`
  }
  const text = await file.text().catch(() => '')
  const data = readReaderFile(text, new Date())
  if (data instanceof Fault) {
    return `${fill(words.fault[data.reason], { where: data.where })} ${words.nothingChanged}`
  }
  if (!(await takeOver(data))) return `${words.unavailable} ${words.nothingChanged}`
  const { positions, bookmarks } = data
  return fill(words.imported, { positions: positions.length, bookmarks: bookmarks.length })
}

/** A button that asks once more before it forgets. */
function forgetting(words: MemoryWords, say: (text: string) => void): HTMLElement {
  const ask = button(words.forget, () => {
    say('')
    show(question, no)
  })
  const no = button(words.forgetNo, () => show(start, ask))
  const yes = button(words.forgetYes, async () => {
    await forgetEverything()
    show(start, ask)
    say(words.forgotten)
  })
  const start = element('p', { class: 'row' }, ask)
  const question = element(
    'div',
    { role: 'group', 'aria-labelledby': '_forget', class: 'question' },
    element('p', { id: '_forget' }, words.forgetSure),
    element('p', { class: 'row' }, yes, no),
  )
  const box = element('div', {}, start)
  function show(part: HTMLElement, focused: HTMLElement): void {
    box.replaceChildren(part)
    focused.focus()
  }
  return box
}
