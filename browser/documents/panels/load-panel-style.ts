let loading: Promise<void> | undefined

/**
 * Loads the style sheet of panels and dialogs, once.
 *
 * @throws {Error} if it cannot be loaded; the next call tries again
 */
export function loadPanelStyle(path: string): Promise<void> {
  loading ??= load(path).catch((cause: unknown) => {
    loading = undefined
    throw cause
  })
  return loading
}

function load(path: string): Promise<void> {
  const link = document.createElement('link')
  return new Promise((resolve, reject) => {
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject(new Error(`The style sheet ${path} could not be loaded.`))
    }
    link.rel = 'stylesheet'
    link.href = path
    document.head.append(link)
  })
}
