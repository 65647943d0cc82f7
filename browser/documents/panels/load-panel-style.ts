let loading: Promise<void> | undefined

/**
 * Loads the style sheet of what opens, once. A page comes with its address alone.
 *
 * @throws {Error} when it cannot be loaded; the next call tries again
 */
export function panelStyle(): Promise<void> {
  loading ??= load().catch((cause: unknown) => {
    loading = undefined
    throw cause
  })
  return loading
}

function load(): Promise<void> {
  const address = document.querySelector<HTMLElement>('[data-panels]')?.dataset.panels ?? ''
  const link = document.createElement('link')
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject(new Error(`The style sheet ${address} could not be loaded.`))
    }
    link.rel = 'stylesheet'
    link.href = address
    document.head.append(link)
  })
}
