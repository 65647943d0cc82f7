import type { ReactNode } from 'react'
import type { DocumentData } from '#browser/documents/protocol'

/**
 * The data of a document for its script, as JSON, which browsers do not run. `<` is escaped, so that no
 * text in the data can end the element.
 */
export function DataBlock({ data }: { data: DocumentData }): ReactNode {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which `<` is escaped
    <script id="_data" type="application/json" dangerouslySetInnerHTML={{ __html: json }} />
  )
}
