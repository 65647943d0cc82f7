import { applySettings } from '../apply-settings.ts'
import { hasStoredAnchor } from './stored-anchor.ts'

/**
 * The only inline script of a document. It runs before the first paint and is the same in every
 * document of a build, so its hash in the Content-Security-Policy is constant.
 *
 * It loads the main script of the page, whose URL is its own `data-main`: after the first paint, so
 * that loading and running it do not delay the text; at once if the main script decides what is shown
 * first; after three seconds if nothing is painted, as in a background tab. `data-js` is empty, `ready`
 * or `failed`. Until the main script runs, this one makes the view controls work.
 */
const { dataset } = document.documentElement
const main = document.currentScript?.dataset.main ?? ''

dataset.js = ''
dataset.view = 'side'
applySettings()
// If the page opens at a paragraph, all rows have their exact heights from the start; see `renderAllRows`.
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

const mainDecidesFirstPaint = dataset.whole === '' || dataset.view !== 'side'
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
  setTimeout(loadMain, 3000) // a module is loaded only once, however often it is imported
})
