import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { describe, expect, it } from 'vitest'
import { type Resolver, versionToHast } from '#bitext/version-to-hast'
import { version } from '../notation.ts'

const resolver: Resolver = {
  link: (url) => (/^https?:|^mailto:/.test(url) ? url : undefined),
  image: (url) => (url === 'fig.png' ? { src: '/media/w/fig.png', width: 2, height: 1 } : undefined),
}

function treesOf(body: string, resolve = resolver): Root[] {
  const parsed = version(body)
  const trees = versionToHast(parsed, resolve)
  return parsed.segments.map((segment) => trees.get(segment) as Root)
}

/** A tree in short notation: elements as `tag[attribute=value](children)`. */
function shortOf(tree: Root | undefined): string {
  const say = (node: Root['children'][number]): string => {
    if (node.type === 'text') return node.value.trim()
    if (node.type !== 'element') return `<${node.type}>`
    const attributes = Object.entries(node.properties).map(([name, value]) => `${name}=${String(value)}`)
    const head = attributes.length > 0 ? `${node.tagName}[${attributes.join(' ')}]` : node.tagName
    return `${head}(${node.children.map((child) => say(child as Element)).join('')})`
  }
  return (tree?.children ?? []).map(say).join('')
}

describe('versionToHast', () => {
  it.each([
    ['emphasis', '<!-- #a -->\n*x* **y** ~~z~~ `w`', 'p(em(x)strong(y)del(z)code(w))'],
    ['a line break', '<!-- #a -->\nx\\\ny', 'p(xbr()y)'],
    ['a heading of level 1', '<!-- #a -->\n# x', 'h2(x)'],
    [
      'a figure',
      '<!-- #a -->\n![alt](fig.png "Caption")',
      'figure(img[src=/media/w/fig.png alt=alt width=2 height=1]()figcaption(Caption))',
    ],
    ['an image that is missing', '<!-- #a -->\n![alt](none.png)', 'figure(alt)'],
    ['a link', '<!-- #a -->\n[x](https://example.org)', 'p(a[href=https://example.org](x))'],
    ['a link that leads nowhere', '<!-- #a -->\n[x](none.md)', 'p(x)'],
  ])('%s', (_name, body, expected) => {
    expect(shortOf(treesOf(body)[0])).toBe(expected)
  })

  it('resolves references across segments', () => {
    const [first] = treesOf('<!-- #a -->\n[x][y]\n\n<!-- #b -->\nz\n\n[y]: https://example.org')
    expect(shortOf(first)).toBe('p(a[href=https://example.org](x))')
  })

  it('puts each footnote where it is referenced first, with links in both directions', () => {
    const [first, second] = treesOf('<!-- #a -->\nx[^n]\n\n<!-- #b -->\ny[^n][^m]\n\n[^m]: M.\n\n[^n]: N.')
    const refs = (tree: Root | undefined) => {
      const found: string[] = []
      visit(tree as Root, 'element', (node) => {
        for (const name of ['id', 'href'] as const) {
          if (node.properties[name]) found.push(`${name} ${String(node.properties[name])}`)
        }
      })
      return found
    }
    expect(refs(first)).toEqual([
      ...['id _en-fnref-n', 'href #_en-fn-n', 'id _en-fn-n', 'href #_en-fnref-n', 'href #_en-fnref-n-2'],
    ])
    expect(refs(second)).toContain('id _en-fnref-n-2')
    expect(refs(second)).toContain('id _en-fn-m')
    expect(refs(second)).not.toContain('id _en-fn-n')
  })

  it('links footnotes across pages, in both directions', () => {
    const parsed = version('<!-- #a -->\nx[^n]\n\n<!-- #b -->\ny[^n]\n\n[^n]: N.')
    const page: NonNullable<Resolver['page']> = (of, from) =>
      of === from ? '' : `/${of.marker.ids[0]}-seen-from-${from.marker.ids[0]}`
    const trees = versionToHast(parsed, { ...resolver, page }, 's-')
    const links = parsed.segments.map((segment) => {
      const found: unknown[] = []
      visit(trees.get(segment) as Root, 'element', ({ tagName, properties }) => {
        if (tagName === 'a') found.push(properties.href)
      })
      return found
    })
    expect(links).toEqual([
      ['#_s-en-fn-n', '#_s-en-fnref-n', '/b-seen-from-a#_s-en-fnref-n-2'],
      ['/a-seen-from-b#_s-en-fn-n'],
    ])
  })

  it('removes everything that could run, load or restyle', () => {
    const hostile = [
      '<!-- #a -->',
      '<script>alert(1)</script>',
      '',
      'x <img src=x onerror=alert(1)> <b onclick="x">y</b> [l](javascript:alert(1)) ![i](data:image/svg+xml,x) ![j](//evil.example/x.png)',
      '',
      '<style>*{display:none}</style>',
      '',
      '<iframe src="https://evil.example"></iframe>',
      '',
      '[v](vbscript:x) <javascript:alert(1)> [d](data:text/html,x)',
    ].join('\n')
    const permissive: Resolver = { link: (url) => url, image: (url) => ({ src: url }) }
    const names = new Set<string>()
    visit(treesOf(hostile, permissive)[0] as Root, (node) => {
      expect(['root', 'element', 'text']).toContain(node.type)
      if (node.type !== 'element') return
      names.add(node.tagName)
      for (const [name, value] of Object.entries(node.properties)) {
        expect(name).not.toMatch(/^on|style/i)
        expect(String(value)).not.toMatch(/^(javascript|vbscript|data):|^\/\//i)
      }
    })
    expect([...names].sort()).toEqual(['a', 'img', 'p'])
  })
})
