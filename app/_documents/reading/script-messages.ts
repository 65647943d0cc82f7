/**
 * The messages that the script of a page with rows may need at once, so they are in the page. Those of
 * dialogs are in `/messages/<locale>.json`.
 */
export const rowMessages = [
  'reading.atEnd',
  'reading.atStart',
  'reading.copied',
  'reading.hide',
  'reading.linkCopied',
  'reading.linkNotCopied',
  'reading.noOneSided',
  'reading.notCopied',
  'reading.notLoaded',
  'reading.rowMenu',
  'reading.showEn',
  'reading.showEs',
] as const
