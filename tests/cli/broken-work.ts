/** The files of one work, by path inside its folder. */
export type Files = Map<string, Uint8Array>

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A work that mutations edit by lines. */
export class BrokenWork {
  readonly files: Files
  constructor(files: Files) {
    this.files = new Map(files)
  }
  /** The versions’ paths, those of the translation only when asked so. */
  versions(of: 'both' | 'translation'): string[] {
    const original = /original: (en|es)/.exec(this.lines('work.yaml').join('\n'))?.[1] ?? 'en'
    const paths = [...this.files.keys()].filter((path) => path.endsWith('.md')).sort()
    return of === 'both' ? paths : paths.filter((path) => !path.endsWith(`${original}.md`))
  }
  lines(path: string): string[] {
    return decoder.decode(this.files.get(path)).split('\n')
  }
  write(path: string, lines: readonly string[]): void {
    this.files.set(path, encoder.encode(lines.join('\n')))
  }
  edit(path: string, change: (lines: string[]) => void): void {
    const lines = this.lines(path)
    change(lines)
    this.write(path, lines)
  }
}
