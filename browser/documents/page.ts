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
import { sentenceElement } from './sentences.ts'
import { toolbarBottom } from './toolbar-bottom.ts'
import { loadMessages, t } from './translate.ts'

/** The page that the main script hands to the modules that it loads on demand. */
export const page: PageApi = {
  announce,
  changeSettings,
  copyToClipboard,
  cursorOrRowInView,
  data: documentData,
  linkTo,
  loadMessages,
  readSettings,
  resetSettings,
  rows,
  sentence: sentenceElement,
  setCursor,
  showPair,
  sideOf,
  t,
  toolbarBottom,
}
