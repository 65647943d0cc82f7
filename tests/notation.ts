import type { Language } from '#bitext/language'
import { pair } from '#bitext/pair'
import { parseVersion, type Version } from '#bitext/parse'

/** A version with front matter, from the Markdown of its body. */
export function version(body: string, language: Language = 'en'): Version {
  return parseVersion(`---\ntitle: T\n---\n\n${body}`, { language, file: `${language}.md` })
}

/** A version in short: `"a: Hello. | b c: Good-bye."` is two paragraphs, the second with two IDs. */
export function short(notation: string, language: Language = 'en'): Version {
  const segments = notation === '' ? [] : notation.split(' | ')
  const body = segments.map((segment) => {
    const [ids = '', text = ''] = segment.split(': ')
    const marker = ids.split(' ').map((id) => `#${id}`)
    return `<!-- ${marker.join(' ')} -->\n${text}\n`
  })
  return version(body.join('\n'), language)
}

/**
 * The pairs of two versions in short, as `"ids = original / translation"`; `-` for nothing, `^` after
 * the IDs of a pair that was moved.
 */
export function pairsOf(original: string, translation: string): string[] {
  const pairs = pair(short(original, 'en'), short(translation, 'es'))
  return pairs.map(({ ids, original: source, translation: target, moved }) => {
    const lines = (segments: typeof source) =>
      segments.map((segment) => textOfTree(segment.tree)).join(' + ') || '-'
    return `${ids.join(' ')}${moved ? '^' : ''} = ${lines(source)} / ${lines(target)}`
  })
}

function textOfTree(tree: { children: readonly unknown[] }): string {
  const parts: string[] = []
  const walk = (node: unknown) => {
    const { value, children } = node as { value?: string; children?: unknown[] }
    if (value !== undefined) parts.push(value)
    for (const child of children ?? []) walk(child)
  }
  walk(tree)
  return parts.join('')
}

/** The findings of a version as `"line:rule"`. */
export function findingsOf(parsed: Version): string[] {
  return parsed.findings.map((finding) => `${finding.line}:${finding.ruleId}`)
}
