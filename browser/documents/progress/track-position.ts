import { hasMemory } from '../../reader-data/has-data.ts'
import { onceShown } from '../after-paint.ts'
import type { CursorPlace } from '../page-events.d.ts'

/**
 * Reading memory: after each scroll and each move of the reading cursor the place is noted. What does
 * so is loaded only then; a module that this one shared with it would be a request more before the
 * page is ready.
 */
export function trackPlace(): void {
  if (!document.querySelector('[data-work]')) return
  let cursor: CursorPlace | undefined
  let moved = false
  let reading = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  const note = () => {
    clearTimeout(waiting)
    if (!moved) return
    moved = false
    import('./save-position.ts').then(({ notePlace }) => notePlace(cursor)).catch(forgo)
  }
  const noteSoon = () => {
    if (!reading) return
    moved = true
    clearTimeout(waiting)
    waiting = setTimeout(note, 250)
  }
  // Until somebody does something, or has looked for a while, it is the browser that scrolls: to a fragment,
  // or to where the page stood before, by heights it has only estimated.
  const read = () => {
    reading = true
  }
  for (const sign of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    document.addEventListener(sign, read, { once: true, passive: true })
  }
  setTimeout(read, 1500)
  document.addEventListener('scroll', noteSoon, { passive: true })
  document.addEventListener('cotejo:place', ({ detail }) => {
    cursor = detail
    noteSoon()
  })
  document.addEventListener('scrollend', () => onceShown(note))
  document.addEventListener('visibilitychange', note)
  window.addEventListener('pagehide', note)
}

/** What was kept is brought back once the page is at rest: on the pages of a work, and in the library. */
export function recallAtRest(): void {
  if (!document.querySelector('[data-work], .works')) return
  const atRest = window.requestIdleCallback ?? setTimeout
  atRest(async () => {
    if (await hasMemory()) import('./restore.ts').then(({ recall }) => recall()).catch(forgo)
    else awaitOthers()
  })
}

/** Where nothing was kept yet, another tab may be the first to keep a bookmark in this text, or a place. */
function awaitOthers(): void {
  const isText = document.querySelector('article[data-work]') !== null
  const channel = new BroadcastChannel('cotejo')
  channel.addEventListener('message', ({ data }) => {
    if (isText && data !== 'bookmarks') return
    channel.close()
    import('./restore.ts').then(({ joinIn }) => joinIn()).catch(forgo)
  })
}

/** Off line, or after a new build, a part of the script may not come: reading goes on without that comfort. */
function forgo(): void {}
