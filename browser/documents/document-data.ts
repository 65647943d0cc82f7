import type { DocumentData } from './protocol.ts'

let read: DocumentData | undefined

/** What the server tells this page's script, read from the page once. */
export function documentData(): DocumentData {
  read ??= JSON.parse(document.getElementById('_data')?.textContent ?? '') as DocumentData
  return read
}
