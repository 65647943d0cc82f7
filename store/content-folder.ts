import { relative, resolve } from 'node:path'

/** The folder with the works: `COTEJO_CONTENT`, or `content` where the command was given. */
export function contentFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.COTEJO_CONTENT ?? 'content')
}

/** A path as the user would type it: relative to where the command was given, with forward slashes. */
export function displayPath(path: string): string {
  const shown = relative(/* turbopackIgnore: true */ process.cwd(), path)
  return (shown === '' || shown.startsWith('..') ? path : shown).replaceAll('\\', '/')
}
