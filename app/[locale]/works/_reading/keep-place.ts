const key = 'cotejo.place'

/** Where on the screen a paragraph stood when the reader switched the interface’s language. */
interface Place {
  id: string
  /** Pixels from the top of the window to the top of the paragraph. */
  top: number
}

/** The switch of the interface’s language keeps the fragment, and the paragraph in view where it stood. */
export function keepPlace(): void {
  restorePlace()
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-keep-place]') : null
    if (!link) return
    link.hash = location.hash
    const place = placeInView()
    if (place) sessionStorage.setItem(key, JSON.stringify(place))
  })
}

/** The first paragraph that is at least partly below the bar, unless the page stands at its head. */
function placeInView(): Place | undefined {
  if (window.scrollY === 0) return undefined
  const edge = document.querySelector('.tools')?.getBoundingClientRect().bottom ?? 0
  for (const pair of document.querySelectorAll<HTMLElement>('.pair[id]')) {
    const { top, bottom } = pair.getBoundingClientRect()
    if (bottom > edge + 1) return { id: pair.id, top }
  }
  return undefined
}

function restorePlace(): void {
  const stored = sessionStorage.getItem(key)
  if (stored === null) return
  sessionStorage.removeItem(key)
  const place = JSON.parse(stored) as Place
  const put = () => {
    const pair = document.getElementById(place.id)
    if (pair) window.scrollBy({ top: pair.getBoundingClientRect().top - place.top, behavior: 'instant' })
  }
  history.scrollRestoration = 'manual'
  // Rows out of view have estimated heights until they are drawn: put the paragraph there, and again once it is.
  put()
  requestAnimationFrame(() => {
    put()
    requestAnimationFrame(() => {
      put()
      history.scrollRestoration = 'auto'
    })
  })
  document.fonts.ready.then(put)
}
