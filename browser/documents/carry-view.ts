const carried = ['view', 'side'] as const

/**
 * Links to other pages of the same work take the view of this page's URL along, so that a shared link that
 * hides a side still hides it on the next page. A link changes when the reader uses it: its URL is then the
 * same in a new tab and on the clipboard.
 */
export function carryViewAlong(): void {
  for (const type of ['click', 'auxclick', 'contextmenu', 'dragstart'] as const) {
    document.addEventListener(type, ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
      if (link?.origin === location.origin && isOtherPageOfWork(link.pathname))
        link.href = withView(link.href)
    })
  }
}

/** A URL with the view of this page's URL. What it says of the view itself stays. */
export function withView(href: string): string {
  const url = new URL(href, location.href)
  const here = new URLSearchParams(location.search)
  for (const name of carried) {
    const value = here.get(name)
    if (value !== null && !url.searchParams.has(name)) url.searchParams.set(name, value)
  }
  return url.href
}

/** Whether a path is of this page's work (`/en/works/the-garden`), and not this page. */
function isOtherPageOfWork(path: string): boolean {
  const work = location.pathname.split('/').slice(0, 4).join('/')
  return path !== location.pathname && `${path}/`.startsWith(`${work}/`)
}
