import type { ReactNode } from 'react'
import type { Translator } from '../_data/translator.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader, SkipLink } from './site-header.tsx'

/**
 * What every page of the site has around its content, documents and app pages alike: skip link, header
 * and footer.
 *
 * @param props.switchPath where the language switch leads: this page in the other interface language
 * @param props.children the page's `<main id="_main">` and what goes beside it
 */
export function SiteFrame({
  translator,
  switchPath,
  children,
}: {
  translator: Translator
  switchPath: string
  children: ReactNode
}): ReactNode {
  return (
    <>
      <SkipLink translator={translator} />
      <SiteHeader translator={translator} switchPath={switchPath} />
      {children}
      <SiteFooter translator={translator} />
    </>
  )
}
