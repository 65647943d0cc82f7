import { type Bookmark, bookmarkKey } from '../../reader-data/records.ts'
import { h } from '../h.ts'
import type { PageApi } from '../page-api.ts'
import { type BookmarkItem, bookmarkItem } from './bookmark-item.ts'

/**
 * The two lists of the dialog: bookmarks in this work, and in other works. An empty list is hidden.
 *
 * @param onLeave called before a link to a paragraph of this page is followed
 */
export function bookmarkLists(page: PageApi, onLeave: () => void) {
  const items = new Map<string, BookmarkItem>()
  const inThisWork = createList(page.t('readerData.inThisWork'))
  const inOtherWorks = createList(page.t('readerData.inOtherWorks'))
  const empty = h('p', { class: 'none-yet' }, page.t('readerData.none'))
  const work = page.data().work?.slug
  return {
    elements: [empty, inThisWork.section, inOtherWorks.section],
    /** Saves the notes that are being written. */
    save() {
      for (const item of items.values()) item.save()
    },
    /** Shows these bookmarks; items that are there already are updated. */
    update(bookmarks: readonly Bookmark[]) {
      const current = new Set<string>()
      for (const bookmark of [...bookmarks].sort(inReadingOrder)) {
        const key = bookmarkKey(bookmark).join('\n')
        current.add(key)
        const known = items.get(key)
        if (known) {
          known.update(bookmark)
          continue
        }
        const item = bookmarkItem(bookmark, page, onLeave)
        items.set(key, item)
        const { list } = bookmark.work === work ? inThisWork : inOtherWorks
        list.append(item.element)
      }
      for (const [key, item] of items) {
        if (current.has(key) || item.offersUndo()) continue
        item.element.remove()
        items.delete(key)
      }
      for (const { section, list } of [inThisWork, inOtherWorks])
        section.hidden = list.childElementCount === 0
      empty.hidden = items.size > 0
    },
  }
}

function createList(title: string) {
  const list = h('ul')
  return { list, section: h('section', {}, h('h3', {}, title), list) }
}

const numerically = new Intl.Collator('en', { numeric: true })

/** By page, then by paragraph; page paths begin with the work and have the order of sections in them. */
function inReadingOrder(a: Bookmark, b: Bookmark): number {
  return numerically.compare(a.page, b.page) || (a.number ?? 0) - (b.number ?? 0)
}
