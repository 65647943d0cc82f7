/**
 * Says what is going on, on a terminal, in a line that the next one takes the place of.
 *
 * @param what in one word or two; `undefined` when all is done
 */
export function progress(what: string | undefined): void {
  if (process.stderr.isTTY) process.stderr.write(what === undefined ? '\r\x1b[K' : `\r\x1b[K${what}…`)
}
