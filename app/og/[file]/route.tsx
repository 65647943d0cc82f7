import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og'
import { workTitles } from '#bitext/titles'
import type { Work } from '#store/content'
import { publishedWorks } from '../../_data/library.ts'
import { getTranslator } from '../../_data/translator.ts'
import { colors } from '../../_site/colors.ts'
import { previewTitle } from './preview-title.ts'

export const dynamic = 'force-static'
export const dynamicParams = false

const libraryFile = 'library.png'

export async function generateStaticParams(): Promise<{ file: string }[]> {
  const works = await publishedWorks()
  return [libraryFile, ...works.map(({ slug }) => `${slug}.png`)].map((file) => ({ file }))
}

/** The preview image that other sites show with a link to a work or the library: both titles, side by side. */
export async function GET(_request: Request, { params }: RouteContext<'/og/[file]'>): Promise<Response> {
  const { file } = await params
  const work = (await publishedWorks()).find(({ slug }) => `${slug}.png` === file)
  if (!work && file !== libraryFile) return new Response(null, { status: 404 })
  const columns = work ? columnsOfWork(work) : await columnsOfLibrary()
  const font = await readFile('node_modules/@fontsource/literata/files/literata-latin-600-normal.woff')
  return new ImageResponse(<Preview columns={columns} />, {
    width: 1200,
    height: 630,
    fonts: [{ name: 'Literata', data: font, weight: 600 }],
  })
}

interface Column {
  language: 'en' | 'es'
  title: string
}

function columnsOfWork({ facts, sections: [{ original, translation }] }: Work): Column[] {
  return [original, translation].map((version) => ({
    language: version.language,
    title: previewTitle(workTitles(version, facts).title),
  }))
}

async function columnsOfLibrary(): Promise<Column[]> {
  const [english, spanish] = [await getTranslator('en'), await getTranslator('es')]
  return [
    { language: 'en', title: english.t('site.tagline') },
    { language: 'es', title: spanish.t('site.tagline') },
  ]
}

const languageNames = { en: 'ENGLISH', es: 'ESPAÑOL' } as const

function Preview({ columns }: { columns: Column[] }) {
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
        background: colors.paper,
        color: colors.ink,
        fontFamily: 'Literata',
      }}
    >
      {columns.map(({ language, title }, index) => (
        <div
          key={language}
          style={{ ...column, borderLeft: index === 1 ? `2px solid ${colors.faint}` : 'none' }}
        >
          <div style={{ fontSize: 26, letterSpacing: 2, color: colors[language] }}>
            {languageNames[language]}
          </div>
          <div style={{ fontSize: 58, lineHeight: 1.15, marginTop: 24 }}>{title}</div>
        </div>
      ))}
      <div style={{ position: 'absolute', left: 70, bottom: 50, fontSize: 34, color: colors.soft }}>
        Cotejo
      </div>
    </div>
  )
}
