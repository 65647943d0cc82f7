import { bookmarksOf, isAvailable, onChange } from '../../reader-data/database.ts'
import { type Bookmark, bookmarkKey } from '../../reader-data/records.ts'
import { element } from '../h.ts'
import { fill, type MemoryWords } from '../messages.ts'
import { readingPage, spotOf } from '../page-info.ts'
import { panelStyle } from '../panels/load-panel-style.ts'
import { type CurrentPlace, currentPlace } from '../progress/current-place.ts'
import { rowOfId } from '../row-of-id.ts'
import { dataControls } from './backup-controls.ts'
import { type BookmarkItem, bookmarkItem } from './bookmark-item.ts'
import { toggleBookmark } from './toggle-bookmark.ts'

let dialog: HTMLDialogElement | undefined

/** Opens the dialog of bookmarks, made anew each time: what it shows is what is kept now. */
export async function showBookmarksDialog(words: MemoryWords): Promise<void> {
  await panelStyle()
  if (dialog?.open) return
  const place = currentPlace()
  const here = place && readingPage()?.section !== undefined ? placeButton(place, words) : undefined
  const lists = bookmarkLists(words, () => dialog?.close())
  dialog = element(
    'dialog',
    { class: 'ui memory', 'aria-labelledby': '_bookmarks' },
    element(
      'div',
      { class: 'head' },
      element('h2', { id: '_bookmarks' }, words.title),
      element('button', { type: 'button', onclick: () => dialog?.close() }, words.close),
    ),
    (await isAvailable()) ? undefined : element('p', { class: 'unavailable' }, words.unavailable),
    here?.button,
    ...lists.parts,
    dataControls(words),
  )
  const refresh = async () => {
    const bookmarks = await bookmarksOf()
    lists.show(bookmarks)
    here?.show(bookmarks)
  }
  const stop = onChange(refresh)
  dialog.addEventListener('close', () => {
    stop()
    lists.save()
    dialog?.remove()
  })
  await refresh()
  document.body.append(dialog)
  dialog.showModal()
}

/** Bookmarks the paragraph that is being read, or takes its bookmark away. */
function placeButton(place: CurrentPlace, words: MemoryWords) {
  const page = readingPage()
  const spot = page && spotOf(page, place.pair)
  const button = element('button', {
    type: 'button',
    class: 'here',
    onclick: () => toggleBookmark(place.pair.id),
  })
  return {
    button,
    show(bookmarks: readonly Bookmark[]) {
      const marked = bookmarks.some(
        ({ work, section, pair }) =>
          work === spot?.work && section === spot.section && rowOfId(pair)?.id === spot.pair,
      )
      const text = marked ? words.unmarkParagraph : words.markParagraph
      button.textContent = fill(text, { number: spot?.number ?? '§' })
    },
  }
}

/** The bookmarks of this work and those of the others; a list that holds none is not there. */
function bookmarkLists(words: MemoryWords, leave: () => void) {
  const items = new Map<string, BookmarkItem>()
  const here = listOf(words.inThisWork)
  const elsewhere = listOf(words.inOtherWorks)
  const none = element('p', { class: 'none-yet' }, words.none)
  const work = readingPage()?.work
  return {
    parts: [none, here.section, elsewhere.section],
    save() {
      for (const item of items.values()) item.save()
    },
    show(bookmarks: readonly Bookmark[]) {
      const kept = new Set<string>()
      for (const bookmark of [...bookmarks].sort(inReadingOrder)) {
        const key = bookmarkKey(bookmark).join('\n')
        kept.add(key)
        const item = items.get(key) ?? bookmarkItem(bookmark, words, leave)
        if (items.has(key)) item.show(bookmark)
        else (bookmark.work === work ? here : elsewhere).list.append(item.row)
        items.set(key, item)
      }
      for (const [key, item] of items) {
        if (kept.has(key) || item.staysWhenGone()) continue
        item.row.remove()
        items.delete(key)
      }
      for (const { section, list } of [here, elsewhere]) section.hidden = list.childElementCount === 0
      none.hidden = items.size > 0
    },
  }
}

function listOf(title: string) {
  const list = element('ul', {})
  return { list, section: element('section', {}, element('h3', {}, title), list) }
}

const byNumbersInNames = new Intl.Collator('en', { numeric: true })

function inReadingOrder(a: Bookmark, b: Bookmark): number {
  return byNumbersInNames.compare(a.page, b.page) || (a.number ?? 0) - (b.number ?? 0)
}
