import { hasReaderData } from '../../reader-data/has-reader-data.ts'
import { documentData } from '../document-data.ts'
import { page } from '../page.ts'

/** Shows the stored position, bookmarks and progress when the browser is idle: in works and in the library. */
export function restoreWhenIdle(): void {
  const { work, library } = documentData()
  if (!work && !library) return
  const whenIdle = window.requestIdleCallback ?? setTimeout
  whenIdle(async () => {
    if (await hasReaderData()) {
      import('./restore-reader-data.ts')
        .then(({ restoreReaderData }) => restoreReaderData(page))
        .catch(ignore)
    } else waitForOtherTabs()
  })
}

/** If nothing is stored yet, another tab may be the first to store a position or a bookmark. */
function waitForOtherTabs(): void {
  const isReadingPage = documentData().section !== undefined
  const channel = new BroadcastChannel('cotejo')
  channel.addEventListener('message', ({ data }) => {
    // A reading page shows bookmarks only.
    if (isReadingPage && data !== 'bookmarks') return
    channel.close()
    import('./restore-reader-data.ts').then(({ showOtherTabsData }) => showOtherTabsData(page)).catch(ignore)
  })
}

/** A module may fail to load: offline, or after a new build. Reading continues without the reader's data. */
function ignore(): void {}
