/**
 * Makes a loader run once and share its result. A failure is not cached: everyone who waits gets the
 * error, and the next call tries again.
 *
 * @param load reads something that does not change while the process runs
 */
export function loadOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let loading: Promise<Value> | undefined
  return () => {
    loading ??= load().catch((cause: unknown) => {
      loading = undefined
      throw cause
    })
    return loading
  }
}
