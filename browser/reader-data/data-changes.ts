/** The part of the data that has changed. */
export type DataChange = 'positions' | 'bookmarks' | 'words'

const changes: readonly DataChange[] = ['positions', 'bookmarks', 'words']

const listeners = new Set<(change: DataChange) => void>()
let channel: BroadcastChannel | undefined

/**
 * Calls a listener after each change of the data, in this tab or another.
 *
 * @returns a function that removes the listener
 */
export function onDataChange(listener: (change: DataChange) => void): () => void {
  openChannel()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notifies the listeners in all tabs. */
export function notifyDataChange(change: DataChange): void {
  openChannel()?.postMessage(change)
  notifyThisTab(change)
}

function openChannel(): BroadcastChannel | undefined {
  if (channel || typeof BroadcastChannel === 'undefined') return channel
  channel = new BroadcastChannel('cotejo')
  channel.addEventListener('message', ({ data }) => {
    const change = changes.find((known) => known === data)
    if (change) notifyThisTab(change)
  })
  // A page that returns from the back/forward cache has missed the messages in between.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    for (const change of changes) notifyThisTab(change)
  })
  return channel
}

function notifyThisTab(change: DataChange): void {
  for (const listener of listeners) listener(change)
}
