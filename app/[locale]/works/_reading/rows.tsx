import type { Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { ReactNode } from 'react'
import type { Pair } from '#bitext/pair'
import { blockKind, type Segment } from '#bitext/segment'
import type { SentenceBead } from '#bitext/sentence-beads'
import type { Section } from '#store/content'
import type { Words } from '../../../_data/words.ts'
import { Segment as SegmentView } from '../../../_ui/segment.tsx'
import { beadsAttribute } from './beads-attribute.ts'

type Trees = ReadonlyMap<Segment, Root>

/** Every pair of a section as a row: number, original, translation. */
export function SectionRows({
  section,
  trees,
  beadsOf,
  words,
}: {
  section: Section
  trees: Trees
  beadsOf: (pair: Pair) => readonly SentenceBead[]
  words: Words
}): ReactNode {
  const { pairs } = section
  let number = 0
  return pairs.map((pair) => {
    const counts = isCounted(pair)
    if (counts) number++
    return (
      <Row
        key={pair.ids[0]}
        pair={pair}
        section={section}
        number={counts ? number : undefined}
        trees={trees}
        beads={beadsAttribute(beadsOf(pair))}
        words={words}
      />
    )
  })
}

interface RowProps {
  pair: Pair
  section: Section
  /** Absent for headings and breaks: what readers count is paragraphs. */
  number: number | undefined
  trees: Trees
  /** Which sentences answer each other, for the page’s script. */
  beads: string | undefined
  words: Words
}

function Row({ pair, section, number, trees, beads, words }: RowProps): ReactNode {
  const { t, locale } = words
  const { ids, original, translation } = pair
  const [id, ...otherIds] = ids
  const label =
    number === undefined ? t('reading.heading') : t('reading.paragraph', { number: String(number) })
  return (
    <div className="pair" id={id} data-b={beads}>
      {isBreak(pair) ? null : (
        <a className="n" href={`#${id}`} aria-label={label}>
          {number ?? '§'}
        </a>
      )}
      {otherIds.map((other) => (
        <span key={other} id={other} className="anchor" />
      ))}
      <div className="o" lang={section.original.language}>
        {original.length > 0 ? (
          <Side segments={original} trees={trees} outline words={words} />
        ) : (
          <p className="none" lang={locale}>
            {t('reading.addedByTranslator')}
          </p>
        )}
      </div>
      <div className="t" lang={section.translation.language}>
        {translation.length > 0 ? (
          <Side segments={translation} trees={trees} outline={original.length === 0} words={words} />
        ) : (
          <p className="none" lang={locale}>
            {t('reading.notTranslated')}
          </p>
        )}
      </div>
    </div>
  )
}

function Side({
  segments,
  trees,
  outline,
  words,
}: {
  segments: readonly Segment[]
  trees: Trees
  outline: boolean
  words: Words
}): ReactNode {
  return segments.map((segment) => {
    const tree = trees.get(segment)
    return tree ? (
      <SegmentView key={segment.marker.ids[0]} tree={tree} outline={outline} words={words} />
    ) : null
  })
}

function firstKind({ original, translation }: Pair): string | undefined {
  const block = (original[0] ?? translation[0])?.tree.children[0]
  return block ? blockKind(block) : undefined
}

function isBreak(pair: Pair): boolean {
  return firstKind(pair) === 'break'
}

function isCounted(pair: Pair): boolean {
  return !isBreak(pair) && !firstKind(pair)?.startsWith('heading')
}

/** The sub-heads of a section in both languages, for its table of contents. */
export function outlineOf({ pairs }: Section): { id: string; original: string; translation: string }[] {
  const headed = pairs.filter((pair) => firstKind(pair)?.startsWith('heading'))
  return headed.map(({ ids, original, translation }) => ({
    id: ids[0],
    original: headingText(original[0]),
    translation: headingText(translation[0]),
  }))
}

function headingText(segment: Segment | undefined): string {
  const heading = segment?.tree.children[0]
  return heading ? textOf(heading) : ''
}
