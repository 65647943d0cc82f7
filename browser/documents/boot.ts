import { applySettings } from '../apply-settings.ts'
import { hasStoredAnchor } from './stored-anchor.ts'

/**
 * The one inline script of a document. It runs before the first paint and is the same in every
 * document of a build, so its hash in the Content-Security-Policy is constant. Until the page's script
 * runs, it makes the view controls work. `data-js` is empty until then; after that `ready`, or `failed`
 * if the script cannot be loaded.
 */
const { dataset } = document.documentElement

dataset.js = ''
dataset.view = 'side'
applySettings()
// If the page opens at a paragraph, all rows have their exact heights from the start; see `renderAllRows`.
if (location.hash || hasStoredAnchor()) dataset.whole = ''

// The library is not shown before the main script has applied the filters in the query.
if (/[?&](?:level|length|topic|tag)=/.test(location.search)) dataset.filtered = ''

addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return
  if (target.name === '_view') dataset.view = target.value
  if (target.id !== '_swap') return
  if (target.checked) dataset.side = 'translation'
  else delete dataset.side
})

// A script that cannot be loaded reports to itself only, so this listens on the way down to it.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return
    dataset.js = 'failed'
    delete dataset.filtered
  },
  { capture: true },
)
