import type { DocumentData } from './protocol.ts'

let parsed: DocumentData | undefined

/** The data that the server put into this page for the script. The JSON is parsed once. */
export function documentData(): DocumentData {
  parsed ??= JSON.parse(document.getElementById('_data')?.textContent ?? '') as DocumentData
  return parsed
}
