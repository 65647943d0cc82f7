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
import { highlightRange } from './row-range.ts'
import { followReadingOrder } from './screen-reader-order.ts'
import { keepPlace } from './scroll-anchor.ts'
import { selectOneColumn } from './select-one-column.ts'
import { followOtherTabs } from './settings.ts'

// Everything on the page can be read without this script; each of these adds one comfort to the HTML as it stands.
chooseView()
revealOnDemand()
keepPlace()
goToPart()
highlightRange()
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
