/**
 * Runs a task after the next frame is painted. For work that the reader does not see, such as updating
 * the URL or storing data, so that it does not delay the frame.
 */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task))
}
