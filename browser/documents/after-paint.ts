/**
 * Does something once the frame that shows what was done before has been painted: what a reader does
 * not wait to see, such as the address or what is kept, need not keep the frame waiting.
 */
export function onceShown(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
