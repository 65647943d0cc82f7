/**
 * Shows what the command is doing, if the error stream is a terminal. Each call replaces the line before.
 *
 * @param step in one or two words; `undefined` removes the line
 */
export function progress(step: string | undefined): void {
  if (process.stderr.isTTY) process.stderr.write(step === undefined ? '\r\x1b[K' : `\r\x1b[K${step}…`)
}
