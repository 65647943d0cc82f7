import { copyAddress } from './copy-address.ts'
import { goToPart } from './go-to-part.ts'
import { keepPlace } from './keep-place.ts'
import { swapSides } from './swap-sides.ts'

// Everything on the page works without this script; each of these adds one comfort to the HTML as it stands.
swapSides()
keepPlace()
goToPart()
copyAddress()
