import { applySettings } from '../apply-settings.ts'
import { hasStoredAnchor } from './stored-anchor.ts'

/**
 * The one inline script of a document. It runs before the first paint and is the same in every
 * document of a build, so its hash in the Content-Security-Policy is constant.
 *
 * It loads the page's script, whose URL is its own `data-main`, after the first paint, so that loading
 * and running it do not delay the text; at once if that script decides what is seen first; after three
 * seconds if nothing is painted, as in a background tab. `data-js` is empty, `ready` or `failed`.
 * Until that script runs, this one makes the view controls work.
 */
const { dataset } = document.documentElement
const main = document.currentScript?.dataset.main ?? ''

dataset.js = ''
dataset.view = 'side'
applySettings()
// All rows have their exact heights from the start if the page opens at a paragraph.
if (location.hash || hasStoredAnchor()) dataset.whole = ''

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return
  if (target.name === '_view') dataset.view = target.value
  if (target.id !== '_swap') return
  if (target.checked) dataset.side = 'translation'
  else delete dataset.side
})

function loadMain(): void {
  import(main).then(
    () => {
      dataset.js = 'ready'
    },
    () => {
      dataset.js = 'failed'
    },
  )
}

// The library is not shown before the main script has applied the filters in the query.
if (/[?&](?:level|length|topic|tag)=/.test(location.search)) dataset.filtered = ''

const mainDecidesFirstPaint =
  dataset.whole === '' || dataset.view !== 'side' || dataset.filtered !== undefined
if (mainDecidesFirstPaint) {
  const preload = document.createElement('link')
  preload.rel = 'modulepreload'
  preload.href = main
  document.head.append(preload)
}
addEventListener('DOMContentLoaded', () => {
  if (mainDecidesFirstPaint) {
    loadMain()
    return
  }
  new PerformanceObserver((_, observer) => {
    observer.disconnect()
    loadMain()
  }).observe({ type: 'paint', buffered: true })
  setTimeout(loadMain, 3000) // a module is loaded once, however often it is imported
})
