import type { Root } from 'hast'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeReact from 'rehype-react'
import { unified } from 'unified'
import type { Translator } from '../../_data/translator.ts'
import { joinDashes } from './join-dashes.ts'

/**
 * Renders one segment. The only place where a tree of the domain becomes React elements.
 *
 * @param props.tree the sanitized tree from `versionToHast`
 * @param props.openNotes whether notes are open
 * @param props.outline whether its headings are headings; else they are paragraphs that look like headings
 */
export function Segment({
  tree,
  outline,
  translator,
  openNotes = false,
}: {
  tree: Root
  outline: boolean
  translator: Translator
  openNotes?: boolean
}): ReactNode {
  const components = {
    ...elements(translator, openNotes),
    ...(outline ? {} : headingsAsParagraphs),
  }
  return unified()
    .use(rehypeReact, { Fragment, jsx, jsxs, components, tableCellAlignToStyle: false })
    .stringify(joinDashes(tree))
}

function headingAsParagraph(level: string) {
  return ({ children }: ComponentProps<'p'>) => <p className={level}>{children}</p>
}

const headingsAsParagraphs = {
  h2: headingAsParagraph('h2'),
  h3: headingAsParagraph('h3'),
  h4: headingAsParagraph('h4'),
  h5: headingAsParagraph('h5'),
  h6: headingAsParagraph('h6'),
}

/** The elements that need interface messages, or markup beyond that of Markdown. */
function elements({ t, locale }: Translator, openNotes: boolean) {
  return {
    a: ({ children, href, ...props }: ComponentProps<'a'> & Record<string, unknown>) => {
      const { 'data-footnote-ref': reference, 'data-footnote-backref': backReference, ...rest } = props
      if (reference !== undefined) {
        const number = String(children)
        return (
          <a
            {...rest}
            href={href}
            className="call"
            lang={locale}
            aria-label={t('reading.noteCall', { number })}
          >
            {children}
          </a>
        )
      }
      if (backReference !== undefined) {
        return (
          <a {...rest} href={href} lang={locale} aria-label={t('reading.noteBack')}>
            ↩
          </a>
        )
      }
      return (
        <a {...rest} href={href}>
          {children}
        </a>
      )
    },
    details: ({ children, ...props }: ComponentProps<'details'> & { 'data-note'?: string }) => {
      const { 'data-note': number, ...rest } = props
      const [, content] = Array.isArray(children) ? children : []
      return (
        <details {...rest} className="note" open={openNotes}>
          <summary lang={locale}>{t('reading.note', { number: number ?? '' })}</summary>
          {content}
        </details>
      )
    },
    input: ({ checked }: ComponentProps<'input'>) => (
      <span role="img" lang={locale} aria-label={checked ? t('reading.done') : t('reading.notDone')}>
        {checked ? '☑' : '☐'}
      </span>
    ),
    pre: ({ children }: ComponentProps<'pre'>) => (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: wide code scrolls, also by keyboard
      <pre tabIndex={0}>{children}</pre>
    ),
    table: ({ children }: ComponentProps<'table'>) => (
      // biome-ignore lint/a11y/useSemanticElements: a region would be a landmark, a fieldset is for forms
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, also by keyboard
      <div role="group" className="scroll" aria-label={t('reading.table')} tabIndex={0}>
        <table>{children}</table>
      </div>
    ),
    td: ({ align, children }: ComponentProps<'td'>) => <td className={align}>{children}</td>,
    th: ({ align, children }: ComponentProps<'th'>) => (
      <th scope="col" className={align}>
        {children}
      </th>
    ),
  }
}
