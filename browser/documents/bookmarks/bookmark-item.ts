import { removeBookmark, saveBookmark, saveNote } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey, limits } from '../../reader-data/records.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { interfaceLanguage, pagePath, urlOfPage } from '../page-path.ts'
import { goToPair } from '../progress/go-to-pair.ts'

/** How long after the last key press a note is saved, in milliseconds. */
const saveDelay = 400

/** A bookmark in the dialog. */
export interface BookmarkItem {
  readonly element: HTMLLIElement
  /** Shows the current data of the bookmark; a note that is being written is not touched. */
  update(bookmark: Bookmark): void
  /** Whether the bookmark was deleted here, and the item shows a button that undoes it. */
  offersUndo(): boolean
  /** Saves the note now. */
  save(): void
}

let count = 0

/**
 * Creates the item of a bookmark: a link to the pair, the note, and a button that deletes the bookmark.
 *
 * @param onLeave called before a link to a paragraph of this page is followed
 */
export function bookmarkItem(bookmark: Bookmark, page: PageApi, onLeave: () => void): BookmarkItem {
  const { t } = page
  const key = bookmarkKey(bookmark)
  const ids = createIds(count++)
  const targetIds = bookmark.page === pagePath() ? ids.link : `${ids.link} ${ids.title}`
  const note = h('textarea', {
    rows: '1',
    maxlength: String(limits.note),
    'aria-labelledby': `${ids.note} ${targetIds}`,
    'aria-describedby': ids.excerpt,
  })
  note.value = bookmark.note
  let timer: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(timer)
    if (element.contains(note)) saveNote(key, note.value.toWellFormed())
  }
  note.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, saveDelay)
  })
  note.addEventListener('change', save)
  const deleteButton = h(
    'button',
    {
      type: 'button',
      id: ids.delete,
      'aria-labelledby': `${ids.delete} ${targetIds}`,
      'aria-describedby': ids.excerpt,
      onclick: deleteBookmark,
    },
    t('readerData.delete'),
  )
  const content = [
    linkAndExcerpt(bookmark, page, ids, onLeave),
    h('label', {}, h('span', { id: ids.note }, t('readerData.note')), note),
    deleteButton,
  ]
  const element = h('li', {}, ...content)
  let isDeleted = false

  async function deleteBookmark(): Promise<void> {
    save()
    isDeleted = true
    const removed = await removeBookmark(key)
    if (!removed) return
    const undo = h('button', { type: 'button', onclick: () => restore(removed) }, t('readerData.undo'))
    element.replaceChildren(h('p', {}, t('readerData.bookmarkDeleted')), undo)
    undo.focus()
  }

  async function restore(removed: Bookmark): Promise<void> {
    isDeleted = false
    await saveBookmark({ ...removed, changed: new Date().toISOString() })
    element.replaceChildren(...content)
    deleteButton.focus()
  }

  return {
    element,
    save,
    update(current) {
      if (document.activeElement !== note) note.value = current.note
      if (element.contains(note)) return
      isDeleted = false
      element.replaceChildren(...content)
    },
    offersUndo: () => isDeleted,
  }
}

type Ids = ReturnType<typeof createIds>

/** IDs within an item, for accessible names that are put together, such as “Delete Paragraph 8”. */
function createIds(item: number) {
  const id = (part: string) => `_bookmark-${item}-${part}`
  return {
    link: id('link'),
    title: id('title'),
    excerpt: id('excerpt'),
    note: id('note'),
    delete: id('delete'),
  }
}

function linkAndExcerpt(bookmark: Bookmark, page: PageApi, ids: Ids, onLeave: () => void): HTMLElement {
  const { number, pair, title } = bookmark
  const isThisPage = bookmark.page === pagePath()
  const label =
    number === null
      ? page.t('readerData.heading')
      : page.t('readerData.paragraph', { number: String(number) })
  const link = h(
    'a',
    { id: ids.link, href: isThisPage ? `#${pair}` : `${urlOfPage(bookmark.page)}#${pair}` },
    label,
  )
  if (isThisPage) {
    link.addEventListener('click', () => {
      onLeave()
      goToPair(pair, page)
    })
  }
  const language = interfaceLanguage()
  const source = isThisPage
    ? undefined
    : h('cite', { id: ids.title, lang: language, translate: 'no' }, title[language])
  const excerpt = h('q', { id: ids.excerpt, lang: bookmark.language, translate: 'no' }, bookmark.excerpt)
  return h('p', {}, link, source, excerpt)
}
