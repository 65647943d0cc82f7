import { chooseView } from './choose-view.ts'
import { moveDivider } from './column-divider.ts'
import { copyAddress } from './copy-link.ts'
import { goToPart } from './go-to-part.ts'
import { closeContentsOutside, listenToKeys } from './keyboard.ts'
import { openPanels } from './open-panels.ts'
import { recallAtRest, trackPlace } from './progress/track-position.ts'
import { followCaret, followPointer } from './reading-cursor.ts'
import { revealOnDemand, revealSentence } from './reveal.ts'
import { offerMore } from './row-menu-button.ts'
import { followReadingOrder } from './screen-reader-order.ts'
import { keepPlace } from './scroll-anchor.ts'
import { selectOneColumn } from './select-one-column.ts'
import { followOtherTabs } from './settings.ts'

// Everything on the page can be read without this script; each of these adds one comfort to the HTML as it stands.
chooseView()
revealOnDemand()
keepPlace()
goToPart()
copyAddress()
selectOneColumn()
followPointer(revealSentence)
followCaret()
moveDivider()
followReadingOrder()
followOtherTabs()
listenToKeys()
closeContentsOutside()
offerMore()
openPanels()
trackPlace()
recallAtRest()
if (document.querySelector('.works')) combineLibraryFilters()

/** The library is the only page that needs this module, so other pages do not load it. */
async function combineLibraryFilters(): Promise<void> {
  const module = await import('./library/combine-filters.ts').catch(() => undefined)
  delete document.documentElement.dataset.filtered
  module?.combineFilters()
}
