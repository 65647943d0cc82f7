import { backupFileName, formatBackup, maxBackupBytes, parseBackup } from '../../reader-data/backup-file.ts'
import { allData, deleteAllData, importData } from '../../reader-data/database.ts'
import { ValidationError } from '../../reader-data/validate.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'

type Translate = PageApi['t']

/** The part of the dialog that exports all data to a file, imports such a file, and deletes all data. */
export function backupControls({ t }: PageApi): HTMLElement {
  const status = h('p', { role: 'status' })
  const showStatus = (text: string) => {
    status.textContent = text
  }
  const input = h('input', { type: 'file', accept: '.json,application/json', hidden: true })
  input.addEventListener('change', async () => {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    showStatus('')
    showStatus(await importFile(file, t))
  })
  return h(
    'section',
    {},
    h('h3', {}, t('readerData.backup.title')),
    h('p', {}, t('readerData.backup.text')),
    h(
      'p',
      { class: 'row' },
      button(t('readerData.backup.export'), async () => showStatus(await exportFile(t))),
      button(t('readerData.backup.import'), () => input.click()),
      input,
    ),
    status,
    deleteAllControls(t, showStatus),
  )
}

function button(label: string, onclick: () => void): HTMLButtonElement {
  return h('button', { type: 'button', onclick }, label)
}

/** Exports all data. Returns the message for the reader. */
async function exportFile(t: Translate): Promise<string> {
  const now = new Date()
  const name = backupFileName(now)
  const blob = new Blob([formatBackup(await allData(), now)], { type: 'application/json' })
  const url = URL.createObjectURL(blob)
  h('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return t('readerData.backup.exported', { name })
}

/** Imports a file. Returns the message for the reader. */
async function importFile(file: File, t: Translate): Promise<string> {
  const unchanged = t('readerData.backup.unchanged')
  if (file.size > maxBackupBytes) {
    const [size, limit] = [file.size, maxBackupBytes].map((bytes) => Math.ceil(bytes / 1024 / 1024))
    return `${t('readerData.invalid.tooLarge', { size: size ?? 0, limit: limit ?? 0 })} ${unchanged}`
  }
  const text = await file.text().catch(() => '')
  const data = parseBackup(text, new Date())
  if (data instanceof ValidationError) {
    return `${t(`readerData.invalid.${data.reason}`, { path: data.path })} ${unchanged}`
  }
  if (!(await importData(data))) return `${t('readerData.unavailable')} ${unchanged}`
  const { positions, bookmarks, words } = data
  const counts = { positions: positions.length, bookmarks: bookmarks.length, words: words.length }
  return t('readerData.backup.imported', counts)
}

/** A button that deletes all data after the reader has confirmed it. */
function deleteAllControls(t: Translate, showStatus: (text: string) => void): HTMLElement {
  const start = button(t('readerData.deleteAll.start'), () => {
    showStatus('')
    show(question, cancel)
  })
  const cancel = button(t('readerData.deleteAll.cancel'), () => show(startRow, start))
  const confirm = button(t('readerData.deleteAll.confirm'), async () => {
    await deleteAllData()
    show(startRow, start)
    showStatus(t('readerData.deleteAll.done'))
  })
  const startRow = h('p', { class: 'row' }, start)
  const question = h(
    'div',
    { role: 'group', 'aria-labelledby': '_delete-all', class: 'question' },
    h('p', { id: '_delete-all' }, t('readerData.deleteAll.question')),
    h('p', { class: 'row' }, confirm, cancel),
  )
  const container = h('div', {}, startRow)
  function show(content: HTMLElement, focused: HTMLElement): void {
    container.replaceChildren(content)
    focused.focus()
  }
  return container
}
