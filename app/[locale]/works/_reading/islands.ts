import { chooseView } from './choose-view.ts'
import { copyAddress } from './copy-address.ts'
import { followCaret, followPointer } from './cursor.ts'
import { moveDivider } from './divider.ts'
import { goToPart } from './go-to-part.ts'
import { keepPlace } from './keep-place.ts'
import { closeContentsOutside, listenToKeys } from './keys.ts'
import { recallAtRest, trackPlace } from './memory/track-place.ts'
import { offerMore } from './offer-more.ts'
import { openPanels } from './open-panels.ts'
import { followReadingOrder } from './reading-order.ts'
import { revealOnDemand, revealSentence } from './reveal.ts'
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
