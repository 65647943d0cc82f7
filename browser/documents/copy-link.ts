import { copyToClipboard } from './clipboard.ts'

/** A click on a paragraph number follows the link, and also copies it. */
export function copyLinkOnNumberClick(): void {
  document.addEventListener('click', (event) => {
    const number =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.pair > a.number') : null
    if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return
    copyToClipboard(linkTo(number.hash.slice(1)), undefined, 'reading.linkCopied', 'reading.linkNotCopied')
  })
}

/** The full URL of a paragraph of this page, without view or other settings. */
export function linkTo(id: string): string {
  return `${location.origin}${location.pathname}#${id}`
}
