import { readSettings } from '../settings-storage.ts'
import { changeSettings, resetSettings } from './change-settings.ts'
import { copyToClipboard } from './clipboard.ts'
import { linkTo } from './copy-link.ts'
import { documentData } from './document-data.ts'
import { announce } from './live-region.ts'
import type { PageApi } from './page-api.ts'
import { cursorOrRowInView, setCursor } from './reading-cursor.ts'
import { showPair } from './reveal.ts'
import { rows, sideOf } from './rows.ts'
import { beadsIn, rangeOf, sentenceElement } from './sentences.ts'
import { toolbarBottom } from './toolbar-bottom.ts'
import { loadMessages, t } from './translate.ts'
import { setFirstSide, setView } from './view.ts'

/** The page that the main script hands to the modules that it loads on demand. */
export const page: PageApi = {
  announce,
  beadsIn,
  changeSettings,
  copyToClipboard,
  cursorOrRowInView,
  data: documentData,
  linkTo,
  loadMessages,
  rangeOf: (pair, side, bead) => {
    const found = beadsIn(pair)[bead]
    return found && rangeOf(pair, side, found)
  },
  readSettings,
  resetSettings,
  rows,
  sentence: sentenceElement,
  setCursor,
  setFirstSide,
  setView,
  showPair,
  sideOf,
  t,
  toolbarBottom,
}
