import { withView } from './carry-view.ts'
import { idsByPart } from './go-to-part.ts'
import { announceMessage } from './live-region.ts'
import { rows } from './rows.ts'

/**
 * Opens the next part of the section at its first paragraph, or the previous part at its last one. At the end
 * or the beginning of the section the status line says so.
 */
export async function openNextPart(step: 1 | -1): Promise<void> {
  const link = document.querySelector<HTMLAnchorElement>(`.parts > [rel=${step > 0 ? 'next' : 'prev'}]`)
  if (!link) {
    announceMessage(step > 0 ? 'reading.atEnd' : 'reading.atStart')
    return
  }
  const parts = await idsByPart()
  const [first] = rows()
  const current = parts.findIndex((ids) => ids.includes(first?.id ?? ''))
  const id = parts[current + step]?.at(step > 0 ? 0 : -1)
  const url = new URL(withView(link.href))
  url.hash = id ?? ''
  location.assign(url)
}
