import { keepBookmark, removeBookmark, writeNote } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey, longest } from '../../reader-data/records.ts'
import { element } from '../h.ts'
import { fill, type MemoryWords } from '../messages.ts'
import { address } from '../page-info.ts'
import { goToPair } from '../progress/go-to-pair.ts'

/** One bookmark in the dialog’s list. */
export interface BookmarkItem {
  readonly row: HTMLLIElement
  /** Shows the bookmark as it is now; a note that is being written is left alone. */
  show(bookmark: Bookmark): void
  /** Called when the bookmark is gone: says whether the row stays, to offer it back. */
  staysWhenGone(): boolean
  /** Keeps what was typed last. */
  save(): void
}

let rows = 0

/**
 * Makes the row of a bookmark: a link to the pair, the note, and deleting with a way back.
 *
 * @param bookmark the bookmark
 * @param words the interface’s words
 * @param leave called before the link is followed on this page
 */
export function bookmarkItem(bookmark: Bookmark, words: MemoryWords, leave: () => void): BookmarkItem {
  const key = bookmarkKey(bookmark)
  const ids = idsOf(rows++)
  const where = bookmark.page === address().page ? ids.link : `${ids.link} ${ids.title}`
  const note = element('textarea', {
    rows: '1',
    maxlength: String(longest.note),
    'aria-labelledby': `${ids.note} ${where}`,
    'aria-describedby': ids.excerpt,
  })
  note.value = bookmark.note
  let waiting: ReturnType<typeof setTimeout> | undefined
  const save = () => {
    clearTimeout(waiting)
    if (row.contains(note)) writeNote(key, note.value.toWellFormed())
  }
  note.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(save, 400)
  })
  note.addEventListener('change', save)
  const deleting = element(
    'button',
    {
      type: 'button',
      id: ids.delete,
      'aria-labelledby': `${ids.delete} ${where}`,
      'aria-describedby': ids.excerpt,
      onclick: takeAway,
    },
    words.delete,
  )
  const parts = [
    linkTo(bookmark, words, ids, leave),
    element('label', {}, element('span', { id: ids.note }, words.note), note),
    deleting,
  ]
  const row = element('li', {}, ...parts)
  let gone = false

  async function takeAway(): Promise<void> {
    save()
    gone = true
    const removed = await removeBookmark(key)
    if (!removed) return
    const undo = element('button', { type: 'button', onclick: () => putBack(removed) }, words.undo)
    row.replaceChildren(element('p', {}, words.deleted), undo)
    undo.focus()
  }

  async function putBack(removed: Bookmark): Promise<void> {
    gone = false
    await keepBookmark({ ...removed, changed: new Date().toISOString() })
    row.replaceChildren(...parts)
    deleting.focus()
  }

  return {
    row,
    save,
    show(now) {
      if (document.activeElement !== note) note.value = now.note
      if (row.contains(note)) return
      gone = false
      row.replaceChildren(...parts)
    },
    staysWhenGone: () => gone,
  }
}

/** IDs within a row, of which the names of its controls are put together: “Delete Paragraph 8”. */
function idsOf(row: number) {
  const id = (part: string) => `_bookmark-${row}-${part}`
  return {
    link: id('link'),
    title: id('title'),
    excerpt: id('excerpt'),
    note: id('note'),
    delete: id('delete'),
  }
}

function linkTo(
  bookmark: Bookmark,
  words: MemoryWords,
  ids: ReturnType<typeof idsOf>,
  leave: () => void,
): HTMLElement {
  const { base, page } = address()
  const { number, pair, title } = bookmark
  const isHere = bookmark.page === page
  const link = element(
    'a',
    { id: ids.link, href: isHere ? `#${pair}` : `${base}${bookmark.page}#${pair}` },
    number === null ? words.place : fill(words.paragraph, { number }),
  )
  if (isHere) {
    link.addEventListener('click', () => {
      leave()
      goToPair(pair)
    })
  }
  const locale = document.documentElement.lang === 'es' ? 'es' : 'en'
  const from = isHere
    ? undefined
    : element('cite', { id: ids.title, lang: locale, translate: 'no' }, title[locale])
  const excerpt = element(
    'q',
    { id: ids.excerpt, lang: bookmark.language, translate: 'no' },
    bookmark.excerpt,
  )
  return element('p', {}, link, from, excerpt)
}
