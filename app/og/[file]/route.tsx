import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og'
import { workTitles } from '#bitext/titles'
import { publishedWorks } from '../../_data/library.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

const library = 'library.png'

export async function generateStaticParams(): Promise<{ file: string }[]> {
  const works = await publishedWorks()
  return [library, ...works.map(({ slug }) => `${slug}.png`)].map((file) => ({ file }))
}

/** The picture shown where a page of a work is linked to: both titles, facing each other. Made at build time. */
export async function GET(_request: Request, { params }: RouteContext<'/og/[file]'>): Promise<Response> {
  const { file } = await params
  const work = (await publishedWorks()).find(({ slug }) => `${slug}.png` === file)
  if (!work && file !== library) return new Response(null, { status: 404 })
  const [original, translation] = work
    ? [work.sections[0].original, work.sections[0].translation]
    : [undefined, undefined]
  const sides = [
    side(
      original?.language ?? 'en',
      work && original ? workTitles(original, work.facts).title : 'Side by side',
    ),
    side(
      translation?.language ?? 'es',
      work && translation ? workTitles(translation, work.facts).title : 'Frente a frente',
    ),
  ]
  const font = await readFile('node_modules/@fontsource/literata/files/literata-latin-600-normal.woff')
  return new ImageResponse(<Picture sides={sides} />, {
    width: 1200,
    height: 630,
    fonts: [{ name: 'Literata', data: font, weight: 600 }],
  })
}

interface Side {
  name: string
  hue: string
  title: string
}

function side(language: 'en' | 'es', title: string): Side {
  return language === 'en'
    ? { name: 'ENGLISH', hue: '#23617a', title }
    : { name: 'ESPAÑOL', hue: '#9c4a21', title }
}

function Picture({ sides }: { sides: Side[] }) {
  const column = {
    display: 'flex',
    flexDirection: 'column',
    width: 560,
    padding: '90px 50px 0 70px',
  } as const
  return (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: '#fbf9f4',
        color: '#211d18',
        fontFamily: 'Literata',
      }}
    >
      {sides.map(({ name, hue, title }, index) => (
        <div key={name} style={{ ...column, borderLeft: index === 1 ? '2px solid #d9d2c5' : 'none' }}>
          <div style={{ fontSize: 26, letterSpacing: 2, color: hue }}>{name}</div>
          <div style={{ fontSize: 58, lineHeight: 1.15, marginTop: 24 }}>{title}</div>
        </div>
      ))}
      <div style={{ position: 'absolute', left: 70, bottom: 50, fontSize: 34, color: '#675f55' }}>Cotejo</div>
    </div>
  )
}
