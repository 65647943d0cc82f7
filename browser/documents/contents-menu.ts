/** Opens the table of contents and focuses its first link, or closes it. */
export function toggleContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.tools .contents')
  if (!contents) return
  contents.open = !contents.open
  contents.querySelector<HTMLElement>(contents.open ? 'ol a' : 'summary')?.focus()
}

/** Closes the table of contents; the focus returns to its button if it was inside. */
export function closeContents(): void {
  const contents = openContents()
  if (!contents) return
  const hadFocus = contents.contains(document.activeElement)
  contents.open = false
  if (hadFocus) contents.querySelector('summary')?.focus()
}

/** Closes the table of contents when the reader follows a link in it or clicks elsewhere. */
export function closeContentsOnClick(): void {
  document.addEventListener('click', ({ target }) => {
    const contents = openContents()
    if (!contents || !(target instanceof Element)) return
    const link = target.closest<HTMLAnchorElement>('.contents a')
    if (contents.contains(target) && !link) return
    contents.open = false
    if (!link?.hash) return
    const row = document.getElementById(link.hash.slice(1))
    row?.querySelector<HTMLElement>(':scope > .number')?.focus({ preventScroll: true })
  })
}

function openContents(): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>('.tools .contents[open]')
}
