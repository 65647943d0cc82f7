import { relative, resolve } from 'node:path'

/** The folder that contains the works: `COTEJO_CONTENT`, or `content` in the working directory. Absolute. */
export function contentFolder(): string {
  return resolve(/* turbopackIgnore: true */ process.env.COTEJO_CONTENT ?? 'content')
}

/** A path as a user would type it: relative to the working directory if it is inside, with forward slashes. */
export function displayPath(path: string): string {
  const shown = relative(/* turbopackIgnore: true */ process.cwd(), path)
  return (shown === '' || shown.startsWith('..') ? path : shown).replaceAll('\\', '/')
}

/** The content folder does not exist or cannot be read. */
export class ContentFolderError extends Error {
  constructor(content: string, cause: unknown) {
    super(
      `The content folder ${displayPath(content)} cannot be read. Create it, or set COTEJO_CONTENT to another folder.`,
      { cause },
    )
  }
}
