/** Opens the table of contents and focuses the link of this part, else its first one, or closes it. */
export function toggleContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.tools .contents')
  if (!contents) return
  contents.open = !contents.open
  const selector = contents.open ? 'ol a' : 'summary'
  const current = contents.open ? currentPart(contents) : null
  ;(current ?? contents.querySelector<HTMLElement>(selector))?.focus()
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

/** When the table of contents opens, it shows the entry of this part. */
export function showCurrentPartInContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.tools .contents')
  contents?.addEventListener('toggle', () => {
    const entry = currentPart(contents)?.parentElement
    const list = entry?.parentElement
    if (contents.open && entry && list) list.scrollTop = entry.offsetTop - list.clientHeight / 4
  })
}

function currentPart(contents: HTMLElement): HTMLElement | null {
  return contents.querySelector<HTMLElement>('.part > [aria-current]')
}

function openContents(): HTMLDetailsElement | null {
  return document.querySelector<HTMLDetailsElement>('.tools .contents[open]')
}
