import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { capitalize, workTitles } from '#bitext/titles'
import { publishedWorks } from '../../../_data/library.ts'
import { absolute, feedPath, libraryPath, workPath } from '../../../_data/paths.ts'
import { staticResponse } from '../../../_data/static-response.ts'
import { documentRoute, inEveryLocale } from '../../../_documents/document-route.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

export function generateStaticParams() {
  return inEveryLocale([{}])
}

/** The works as an Atom feed (RFC 4287) in one interface language, newest first. */
export const GET = documentRoute(async ({ translator: { t, locale } }) => {
  const works = await publishedWorks()
  const at = (day: string) => `${day}T00:00:00Z`
  const self = absolute(feedPath(locale))
  const entries = works.map(({ slug, facts, sections: [{ original, translation }] }) => {
    const [first, second] = [original, translation].sort((a) => (a.language === locale ? -1 : 1))
    const titles = first ? workTitles(first, facts) : undefined
    const others = second ? workTitles(second, facts) : undefined
    const url = absolute(workPath(locale, slug))
    return x('entry', [
      x('title', `${titles?.title} · ${others?.title}`),
      x('id', url),
      x('link', { rel: 'alternate', type: 'text/html', href: url }),
      x('published', at(facts.date)),
      x('updated', at(facts.updated ?? facts.date)),
      x('author', [x('name', titles?.author ? capitalize(titles.author) : t('site.name'))]),
      ...(titles?.summary ? [x('summary', titles.summary)] : []),
      ...(facts.tags ?? []).map((tag) => x('category', { term: tag })),
    ])
  })
  const newest = works
    .map(({ facts }) => facts.updated ?? facts.date)
    .sort()
    .at(-1)
  const feed = x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
      x('title', `${t('site.name')}: ${t('site.tagline')}`),
      x('id', self),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: absolute(libraryPath(locale)) }),
      x('updated', at(newest ?? '1970-01-01')),
      ...entries,
    ]),
  ])
  return staticResponse(toXml(feed), { 'content-type': 'application/atom+xml; charset=utf-8' })
})
