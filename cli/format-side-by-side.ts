import type { Bead } from '#bitext/align/bead'
import { unsureBelow } from '#bitext/alignment-edit/row-confidence'

/**
 * Formats two aligned texts side by side for a terminal, with a line between beads and `?` before
 * unsure ones.
 *
 * @param beads in text order
 * @param english texts of the English units
 * @param spanish texts of the Spanish units
 * @param width columns of the terminal
 */
export function sideBySide(
  beads: readonly Bead[],
  english: readonly string[],
  spanish: readonly string[],
  width: number,
): string {
  const column = Math.max(20, Math.floor((Math.min(width, 160) - 5) / 2))
  const rows = beads.map(({ english: en, spanish: es, probability }) => {
    const left = en.flatMap((index) => wrap(english[index] ?? '', column))
    const right = es.flatMap((index) => wrap(spanish[index] ?? '', column))
    const height = Math.max(left.length, right.length, 1)
    return Array.from({ length: height }, (_, line) => {
      const mark = line === 0 && probability < unsureBelow ? '?' : ' '
      return `${mark} ${(left[line] ?? (line === 0 && left.length === 0 ? '—' : '')).padEnd(column)} │ ${right[line] ?? (line === 0 && right.length === 0 ? '—' : '')}`.trimEnd()
    }).join('\n')
  })
  const doubtful = beads.filter(({ probability }) => probability < unsureBelow).length
  const ending = `${beads.length} beads, ${doubtful} unsure${doubtful > 0 ? ' (marked ?)' : ''}.`
  return `${rows.join(`\n${'─'.repeat(column + 3)}┼${'─'.repeat(column + 1)}\n`)}\n\n${ending}\n`
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
