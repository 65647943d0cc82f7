import { saveNote } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey } from '../../reader-data/records.ts'
import { addBookmark, bookmarksOf, removeBookmarks } from '../bookmarks/row-bookmark.ts'
import type { PageApi } from '../page-api.ts'
import type { Cursor } from '../reading-cursor.ts'
import {
  asCitation,
  asHtmlTable,
  asMarkdown,
  asTable,
  asText,
  type Extent,
  type RowText,
  rowText,
} from './copy-formats.ts'
import { loadPanel } from './load-panel.ts'

/** What each button of the menu copies, by its value. */
const formats: Readonly<Record<string, (row: RowText, page: PageApi) => string | Promise<string>>> = {
  text: asText,
  markdown: asMarkdown,
  table: asTable,
  citation: asCitation,
  link: ({ link }) => link,
  viewLink: ({ link }) => {
    const url = new URL(link)
    const { view = 'side', side = 'original' } = document.documentElement.dataset
    url.search = String(new URLSearchParams({ view, side }))
    return url.href
  },
}

let menu: RowMenu | undefined

/** Opens the menu of the current row: copy it or a part of it in a format, share it, bookmark it, write a note. */
export async function openRowMenu(page: PageApi): Promise<void> {
  const cursor = page.cursorOrRowInView()
  if (!cursor) return
  const [dialog] = await Promise.all([loadPanel<HTMLDialogElement>('_menu', page), page.loadMessages()])
  menu ??= new RowMenu(dialog, page)
  await menu.open(cursor)
}

/** Copies the current row as plain text. */
export async function copyCurrentRow(page: PageApi): Promise<void> {
  const cursor = page.cursorOrRowInView()
  if (cursor) await copyAs('text', rowText({ ...cursor, bead: null }, 'both', page), page)
}

class RowMenu {
  private cursor: Cursor | undefined
  private bookmark: Bookmark | undefined
  private readonly form: HTMLFormElement
  private readonly note: HTMLTextAreaElement
  private readonly toggle: HTMLButtonElement
  private readonly dialog: HTMLDialogElement
  private readonly page: PageApi

  constructor(dialog: HTMLDialogElement, page: PageApi) {
    this.dialog = dialog
    this.page = page
    this.form = dialog.querySelector('form.row-menu') as HTMLFormElement
    this.note = this.form.elements.namedItem('note') as HTMLTextAreaElement
    this.toggle = this.form.elements.namedItem('bookmark') as HTMLButtonElement
    this.form.addEventListener('submit', (event) => event.preventDefault())
    this.toggle.addEventListener('click', () => this.toggleBookmark())
    dialog.addEventListener('close', () => this.saveNote())
    dialog.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('.choices button') : null
      if (button) this.copyOrShare(button.value)
    })
  }

  async open(cursor: Cursor): Promise<void> {
    this.cursor = cursor
    const { t } = this.page
    const number = numberOf(cursor)
    const title = this.dialog.querySelector('h2')
    if (title) {
      title.textContent =
        number === undefined ? t('panels.menu.heading') : t('panels.menu.paragraph', { number })
    }
    this.form.reset()
    const scope = this.form.querySelector<HTMLElement>('[data-scope]')
    const hasSentence = cursor.bead !== null && cursor.pair.dataset.beads !== undefined
    if (scope) scope.hidden = !hasSentence
    const share = this.form.querySelector<HTMLElement>('button[value=share]')
    if (share) share.hidden = typeof navigator.share !== 'function'
    await this.showBookmark()
    if (!this.dialog.open) this.dialog.showModal()
  }

  private async showBookmark(): Promise<void> {
    if (!this.cursor) return
    const [bookmark] = await bookmarksOf(this.cursor.pair, this.page)
    this.bookmark = bookmark
    const key = bookmark ? 'readerData.removeBookmark' : 'readerData.addBookmark'
    this.toggle.textContent = this.page.t(key, { number: numberOf(this.cursor) ?? '§' })
    this.note.value = bookmark?.note ?? ''
    const label = this.note.closest('label')
    if (label) label.hidden = bookmark === undefined
  }

  private async toggleBookmark(): Promise<void> {
    if (!this.cursor) return
    if (this.bookmark) await removeBookmarks(this.cursor.pair, this.page)
    else await addBookmark(this.cursorInScope(this.cursor), this.page)
    await this.showBookmark()
    if (this.bookmark) this.note.focus()
  }

  private async saveNote(): Promise<void> {
    if (this.bookmark) await saveNote(bookmarkKey(this.bookmark), this.note.value.toWellFormed())
  }

  private copyOrShare(action: string): void {
    if (!this.cursor) return
    const extent = new FormData(this.form).get('extent') as Extent
    const text = rowText(this.cursorInScope(this.cursor), extent, this.page)
    this.dialog.close()
    if (action === 'share') share(text, this.page)
    else if (action in formats) copyAs(action, text, this.page)
  }

  /** The cursor without its sentence, unless the reader has chosen that. */
  private cursorInScope(cursor: Cursor): Cursor {
    return new FormData(this.form).get('scope') === 'sentence' ? cursor : { ...cursor, bead: null }
  }
}

/** The number of the row; undefined for a heading. */
function numberOf({ pair }: Cursor): string | undefined {
  const number = pair.querySelector(':scope > .number')?.textContent ?? ''
  return /^\d+$/.test(number) ? number : undefined
}

async function copyAs(format: string, text: RowText, page: PageApi): Promise<void> {
  const plain = (await formats[format]?.(text, page)) ?? ''
  await page.copyToClipboard(plain, format === 'table' ? asHtmlTable(text) : undefined)
}

async function share(text: RowText, page: PageApi): Promise<void> {
  try {
    await navigator.share({ title: document.title, text: asText(text), url: text.link })
  } catch (cause) {
    const isCancelled = cause instanceof DOMException && cause.name === 'AbortError'
    if (!isCancelled) await page.copyToClipboard(text.link)
  }
}
