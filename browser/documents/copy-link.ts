import { copy } from './live-region.ts'

/** A paragraph number, besides leading to its paragraph, puts the paragraph’s address on the clipboard. */
export function copyAddress(): void {
  document.addEventListener('click', (event) => {
    const number =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.pair > a.number') : null
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return
    copy(addressOf(number.hash.slice(1)), 'addressCopied', 'addressInBar')
  })
}

/** The address of a paragraph of this page, good in every view. */
export function addressOf(id: string): string {
  return `${location.origin}${location.pathname}#${id}`
}
