import type { Root } from 'hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { ReactNode } from 'react'
import type { Pair } from '#bitext/pair'
import { headingLevel, isCounted, pairKind } from '#bitext/pair-kind'
import type { Part } from '#bitext/parts'
import type { Segment } from '#bitext/segment'
import type { SentenceBead } from '#bitext/sentence-beads'
import type { Section } from '#store/content'
import { oldIdsOf } from '../../_data/old-ids.ts'
import type { Trees } from '../../_data/section-trees.ts'
import type { Translator } from '../../_data/translator.ts'
import { beadsAttribute } from './beads-attribute.ts'
import { rowLines } from './row-lines.ts'
import { Segment as SegmentView } from './segment.tsx'

/**
 * Every pair of a part as a row: number, original, translation.
 *
 * @param props.beadsOf the sentence beads of a pair, for the page’s script; omitted on pages without it
 * @param props.prefix put before all IDs, on a page with several sections
 * @param props.openNotes whether notes are open
 */
export function PartRows({
  section,
  part,
  trees,
  beadsOf,
  translator,
  prefix = '',
  openNotes = false,
}: {
  section: Section
  part: Part
  trees: Trees
  beadsOf?: (pair: Pair) => readonly SentenceBead[]
  translator: Translator
  prefix?: string
  openNotes?: boolean
}): ReactNode {
  let number = part.paragraphsBefore
  return part.pairs.map((pair) => {
    const counts = isCounted(pair)
    if (counts) number++
    return (
      <Row
        key={pair.ids[0]}
        pair={pair}
        section={section}
        number={counts ? number : undefined}
        trees={trees}
        beads={beadsAttribute(beadsOf?.(pair) ?? [])}
        translator={translator}
        prefix={prefix}
        openNotes={openNotes}
      />
    )
  })
}

function treesOf(segments: readonly Segment[], trees: Trees): Root[] {
  return segments.map((segment) => trees.get(segment)).filter((tree) => tree !== undefined)
}

interface RowProps {
  pair: Pair
  section: Section
  /** Undefined for headings and breaks: only paragraphs are numbered. */
  number: number | undefined
  trees: Trees
  beads: string | undefined
  translator: Translator
  prefix: string
  openNotes: boolean
}

function Row({ pair, section, number, trees, beads, translator, prefix, openNotes }: RowProps): ReactNode {
  const { t, locale } = translator
  const { ids, original, translation } = pair
  const [id, ...otherIds] = [...ids, ...oldIdsOf(section, pair)].map((own) => prefix + own)
  const label =
    number === undefined ? t('reading.heading') : t('reading.paragraph', { number: String(number) })
  const lines = rowLines(treesOf(original, trees), treesOf(translation, trees))
  return (
    <div className={`pair lines-${lines}`} id={id} data-beads={beads}>
      {pairKind(pair) === 'break' ? null : (
        <a className="number" href={`#${id}`} aria-label={label}>
          {number ?? '§'}
        </a>
      )}
      {otherIds.map((other) => (
        <span key={other} id={other} className="anchor" />
      ))}
      <div
        className={original.length > 0 ? 'original' : 'original missing'}
        lang={section.languageTags[section.original.language]}
      >
        {original.length > 0 ? (
          <Side segments={original} trees={trees} outline translator={translator} openNotes={openNotes} />
        ) : (
          <p className="none" lang={locale}>
            {section.oneSidedIntended
              ? t(`reading.onlyIn.${section.translation.language}`)
              : t('reading.addedByTranslator')}
          </p>
        )}
      </div>
      <div
        className={translation.length > 0 ? 'translation' : 'translation missing'}
        lang={section.languageTags[section.translation.language]}
      >
        {translation.length > 0 ? (
          <Side
            segments={translation}
            trees={trees}
            outline={original.length === 0}
            translator={translator}
            openNotes={openNotes}
          />
        ) : (
          <p className="none" lang={locale}>
            {section.oneSidedIntended
              ? t(`reading.onlyIn.${section.original.language}`)
              : t('reading.notTranslated')}
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
  translator,
  openNotes,
}: {
  segments: readonly Segment[]
  trees: Trees
  outline: boolean
  translator: Translator
  openNotes: boolean
}): ReactNode {
  return segments.map((segment) => {
    const tree = trees.get(segment)
    return tree ? (
      <SegmentView
        key={segment.marker.ids[0]}
        tree={tree}
        outline={outline}
        translator={translator}
        openNotes={openNotes}
      />
    ) : null
  })
}

/** A heading of a section in both languages, for the table of contents. */
export interface Heading {
  readonly id: string
  readonly original: string
  readonly translation: string
}

/** The headings among the pairs. */
export function outlineOf(pairs: readonly Pair[]): Heading[] {
  return pairs
    .filter((pair) => headingLevel(pair) !== undefined)
    .map(({ ids, original, translation }) => ({
      id: ids[0],
      original: headingText(original[0]),
      translation: headingText(translation[0]),
    }))
}

/** The text of the heading that a segment begins with. */
export function headingText(segment: Segment | undefined): string {
  const heading = segment?.tree.children[0]
  return heading ? textOf(heading) : ''
}
