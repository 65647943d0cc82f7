import type { Root } from 'hast'
import type { ComponentProps, ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import rehypeReact from 'rehype-react'
import { unified } from 'unified'
import type { Translator } from '../../_data/translator.ts'

/**
 * Renders one segment. The only place where a tree of the domain becomes React elements.
 *
 * @param props.tree sanitized, as `versionToHast` gives it
 * @param props.openNotes whether its notes stand open from the start
 * @param props.outline whether its headings count in the page’s outline; those of the other side only look like it
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
    ...parts(translator, openNotes),
    ...(outline
      ? {}
      : { h2: Looks('h2'), h3: Looks('h3'), h4: Looks('h4'), h5: Looks('h5'), h6: Looks('h6') }),
  }
  return unified()
    .use(rehypeReact, { Fragment, jsx, jsxs, components, tableCellAlignToStyle: false })
    .stringify(tree)
}

function Looks(level: string) {
  return ({ children }: ComponentProps<'p'>) => <p className={level}>{children}</p>
}

/** Elements that need the interface’s words, or more than Markdown says. */
function parts({ t, locale }: Translator, openNotes: boolean) {
  return {
    a: ({ children, href, ...props }: ComponentProps<'a'> & Record<string, unknown>) => {
      const { 'data-footnote-ref': call, 'data-footnote-backref': back, ...rest } = props
      if (call !== undefined) {
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
      if (back !== undefined) {
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
      // biome-ignore lint/a11y/noNoninteractiveTabindex: code wider than its column scrolls, by keyboard too
      <pre tabIndex={0}>{children}</pre>
    ),
    table: ({ children }: ComponentProps<'table'>) => (
      // biome-ignore lint/a11y/useSemanticElements: a region would be a landmark, a fieldset is for forms
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
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
