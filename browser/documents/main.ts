import { carryViewAlong } from './carry-view.ts'
import { syncSettingsAcrossTabs } from './change-settings.ts'
import { enableColumnDivider } from './column-divider.ts'
import { closeContentsOnClick, showCurrentPartInContents } from './contents-menu.ts'
import { copyLinkOnNumberClick } from './copy-link.ts'
import { followCaret } from './follow-caret.ts'
import { followPointer } from './follow-pointer.ts'
import { followStudySetting } from './follow-study-setting.ts'
import { goToNumbers } from './go-to-number.ts'
import { goToPart } from './go-to-part.ts'
import { returnToParagraphs } from './history-anchor.ts'
import { handleShortcuts } from './keyboard.ts'
import { preserveScrollOnLanguageSwitch, restoreScrollAfterLanguageSwitch } from './language-switch.ts'
import { openPanelsOnClick } from './open-panels.ts'
import { page } from './page.ts'
import { preserveScrollOnResize } from './preserve-scroll-on-resize.ts'
import { restoreWhenIdle } from './progress/restore-when-idle.ts'
import { trackPosition } from './progress/track-position.ts'
import { followView } from './reading-order.ts'
import { revealOnDemand } from './reveal.ts'
import { addRowMenuButton } from './row-menu-button.ts'
import { highlightRange } from './row-range.ts'
import { applyScreenReaderOrder } from './screen-reader-order.ts'
import { scrollToHash } from './scroll-to-hash.ts'
import { selectOneColumn } from './select-one-column.ts'
import { connectViewControls } from './view-controls.ts'

// The page is readable without this script. Each function adds one behaviour to the server's HTML. The
// order matters for those that change the height or the order of rows: they come before any scrolling.
connectViewControls()
followView()
revealOnDemand()
goToNumbers()
scrollToHash(restoreScrollAfterLanguageSwitch())
preserveScrollOnLanguageSwitch()
preserveScrollOnResize()
returnToParagraphs()
goToPart()
carryViewAlong()
highlightRange()
copyLinkOnNumberClick()
selectOneColumn()
followPointer()
followCaret()
enableColumnDivider()
applyScreenReaderOrder()
syncSettingsAcrossTabs()
handleShortcuts()
followStudySetting()
closeContentsOnClick()
showCurrentPartInContents()
addRowMenuButton()
openPanelsOnClick()
trackPosition()
restoreWhenIdle()
if (document.querySelector('.works')) void combineLibraryFilters()
document.documentElement.dataset.js = 'ready'

/** The library is the only page that needs this module, so other pages do not load it. */
async function combineLibraryFilters(): Promise<void> {
  const module = await import('./library/combine-filters.ts').catch(() => undefined)
  delete document.documentElement.dataset.filtered
  module?.combineFilters(page)
}
