import type { BrokenWork } from './broken-work.ts'

/** Where a fault must be named. */
export interface Expected {
  rule: string
  file: string
  line: number
}

/** A way to break a good work. It gets the files, the translation’s language and a number to choose by. */
export interface Mutation {
  name: string
  /** Breaks the files in place; `undefined` when this work has nothing that can be broken so. */
  apply: (work: BrokenWork, choice: number) => Expected | undefined
}

const encoder = new TextEncoder()
const marker = /^<!-- #[a-z0-9-]+ -->$/

function pick<T>(items: readonly T[], choice: number): T {
  const item = items[choice % items.length]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/** The indices of marker lines with one ID above a plain paragraph. */
function plainMarkers(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) =>
    marker.test(line) && /^[\p{L}—“«¿¡]/u.test(lines[index + 1] ?? '') ? [index] : [],
  )
}

/** Changes one line of a version at a marker, and expects the fault `offset` lines below it. */
function atMarker(
  rule: string,
  change: (lines: string[], at: number) => void,
  offset = 0,
  of: 'both' | 'translation' = 'both',
) {
  return (work: BrokenWork, choice: number): Expected | undefined => {
    const file = pick(work.versions(of), choice)
    const markers = plainMarkers(work.lines(file)).slice(2, -1)
    if (markers.length === 0) return undefined
    const at = pick(markers, choice * 7 + 3)
    work.edit(file, (lines) => change(lines, at))
    return { rule, file, line: at + 1 + offset }
  }
}

/** Adds a sentence to a paragraph. */
function inText(rule: string, sentence: string) {
  return atMarker(
    rule,
    (lines, at) => {
      lines[at + 1] = `${lines[at + 1]} ${sentence}`
    },
    1,
  )
}

/** Changes the front matter of a version. */
function inHead(rule: string, change: (lines: string[]) => number) {
  return (work: BrokenWork, choice: number): Expected => {
    const file = pick(work.versions('both'), choice)
    let line = 1
    work.edit(file, (lines) => {
      line = change(lines)
    })
    return { rule, file, line }
  }
}

/** Changes `work.yaml`. */
function inFacts(rule: string, change: (lines: string[]) => number) {
  return (work: BrokenWork): Expected => {
    let line = 1
    work.edit('work.yaml', (lines) => {
      line = change(lines)
    })
    return { rule, file: 'work.yaml', line }
  }
}

function indexOf(lines: readonly string[], start: string): number {
  return lines.findIndex((line) => line.startsWith(start))
}

/** Every kind of structural finding, as a way to bring it about. */
export const mutations: readonly Mutation[] = [
  {
    name: 'an ID twice',
    apply: (work, choice) => {
      const file = pick(work.versions('both'), choice)
      const markers = plainMarkers(work.lines(file))
      const at = markers.at(-2) ?? 0
      work.edit(file, (lines) => {
        lines[at] = lines[markers[0] ?? 0] ?? ''
      })
      return { rule: 'duplicate-id', file, line: at + 1 }
    },
  },
  {
    name: 'a capital in an ID',
    apply: atMarker('bad-id', (lines, at) => {
      lines[at] = '<!-- #K3f9 -->'
    }),
  },
  {
    name: 'an underscore in an ID',
    apply: atMarker('bad-id', (lines, at) => {
      lines[at] = '<!-- #k3_f9 -->'
    }),
  },
  {
    name: 'text on a marker’s line',
    apply: atMarker('text-on-marker-line', (lines, at) => {
      lines[at] += ' And more.'
    }),
  },
  {
    name: 'text before the first marker',
    apply: (work, choice) => {
      const file = pick(work.versions('both'), choice)
      const at = work.lines(file).indexOf('---', 1) + 1
      work.edit(file, (lines) => {
        lines.splice(at, 0, '', 'A stray paragraph.')
      })
      return { rule: 'text-before-marker', file, line: at + 2 }
    },
  },
  {
    name: 'a marker above nothing',
    apply: atMarker('marker-without-text', (lines, at) => {
      lines.splice(at, 0, '<!-- #zz9-none -->')
    }),
  },
  { name: 'a marker inside text', apply: inText('misplaced-marker', '<!-- #zz9 --> More.') },
  {
    name: 'a bad hash',
    apply: atMarker('bad-source-hash', (lines, at) => {
      lines[at] = (lines[at] ?? '').replace(' -->', ' src=xyz -->')
    }),
  },
  { name: 'a footnote that is not written', apply: inText('undefined-footnote', 'Yes.[^nowhere]') },
  { name: 'a link that points nowhere', apply: inText('broken-link', '[See](../no-such-work/en.md).') },
  { name: 'a link to an ID that is not there', apply: inText('broken-link', '[See](#zz9-none).') },
  { name: 'a link to a script', apply: inText('forbidden-link', '[See](javascript:alert%281%29).') },
  { name: 'a picture that is not there', apply: inText('broken-image', '![Map](no-such-map.png)') },
  { name: 'a picture from elsewhere', apply: inText('remote-image', '![Map](https://example.org/map.png)') },
  {
    name: 'an ID in one version only',
    apply: (work, choice) => {
      work.edit('work.yaml', (lines) => {
        const at = lines.indexOf('one-sided: intended')
        if (at >= 0) lines.splice(at, 1)
      })
      return atMarker('one-sided-id', (lines, at) => {
        lines[at] = '<!-- #zz9-only -->'
      })(work, choice)
    },
  },
  {
    name: 'a segment that moved',
    apply: (work, choice) => {
      const file = pick(work.versions('translation'), choice)
      const lines = work.lines(file)
      const markers = plainMarkers(lines)
      const [from = 0, to = 0] = [markers.at(-2), markers[1]]
      const id = lines[from]
      work.edit(file, (edited) => {
        const [moved = '', text = ''] = edited.splice(from, 2)
        edited.splice(to, 0, moved, text, '')
      })
      return { rule: 'moved-id', file, line: work.lines(file).indexOf(id ?? '') + 1 }
    },
  },
  {
    name: 'blocks of different kinds',
    apply: atMarker(
      'kinds-differ',
      (lines, at) => {
        lines[at + 1] = `> ${lines[at + 1]}`
      },
      0,
      'translation',
    ),
  },
  {
    name: 'a paragraph that became a heading',
    apply: atMarker(
      'kinds-differ',
      (lines, at) => {
        lines[at + 1] = `### ${lines[at + 1]}`
      },
      0,
      'translation',
    ),
  },
  {
    name: 'no front matter',
    apply: inHead('missing-front-matter', (lines) => {
      lines.splice(0, lines.indexOf('---', 1) + 1)
      return 1
    }),
  },
  {
    name: 'no title',
    apply: inHead('missing-key', (lines) => {
      lines.splice(indexOf(lines, 'title:'), 1)
      return 2
    }),
  },
  {
    name: 'an unknown key',
    apply: inHead('unknown-key', (lines) => {
      lines.splice(2, 0, 'titel: x')
      return 3
    }),
  },
  {
    name: 'broken YAML in the front matter',
    apply: inHead('yaml-syntax', (lines) => {
      const at = indexOf(lines, 'title:')
      lines[at] = 'title: "never closed'
      return at + 1
    }),
  },
  {
    name: 'an unknown key in work.yaml',
    apply: inFacts('unknown-key', (lines) => {
      lines.splice(1, 0, 'orignal: en')
      return 2
    }),
  },
  {
    name: 'a day that is not',
    apply: inFacts('bad-value', (lines) => {
      const at = indexOf(lines, 'date:')
      lines[at] = 'date: 2026-02-30'
      return at + 1
    }),
  },
  {
    name: 'no original',
    apply: inFacts('missing-key', (lines) => {
      lines.splice(indexOf(lines, 'original:'), 1)
      return 1
    }),
  },
  {
    name: 'a section that is not there',
    apply: (work) => {
      const at = indexOf(work.lines('work.yaml'), 'sections:')
      if (at < 0) return undefined
      work.edit('work.yaml', (lines) => {
        lines[at] = (lines[at] ?? '').replace(']', ', 99-nowhere]')
      })
      return { rule: 'missing-section', file: 'work.yaml', line: at + 1 }
    },
  },
  {
    name: 'a version that is not there',
    apply: (work, choice) => {
      const file = pick(work.versions('both'), choice)
      work.files.delete(file)
      return { rule: 'missing-version', file, line: 1 }
    },
  },
  {
    name: 'broken encoding',
    apply: (work, choice) => {
      const file = pick(work.versions('both'), choice)
      const at = plainMarkers(work.lines(file))[1] ?? 0
      const before = encoder.encode(
        `${work
          .lines(file)
          .slice(0, at + 1)
          .join('\n')}\n`,
      )
      const after = encoder.encode(
        `\n${work
          .lines(file)
          .slice(at + 2)
          .join('\n')}`,
      )
      work.files.set(file, new Uint8Array([...before, 0x61, 0xf1, 0x6f, ...after]))
      return { rule: 'bad-encoding', file, line: at + 2 }
    },
  },
]
