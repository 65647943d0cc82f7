import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import lighthouse, { desktopConfig, type RunnerResult } from 'lighthouse'
import { findChromium } from '../e2e/browser.ts'
import { makeWork } from './make-work.ts'
import { median } from './median.ts'
import { serveSite } from './serve.ts'

/**
 * Runs Lighthouse on the production server, desktop and mobile, and prints the median of five runs
 * for the library, a short and a long reading page, and the first part of a generated text of 2,000
 * pairs.
 *
 * `--only NAME` measures one page; `--rounds N` changes the number of runs; `--json` also prints
 * the audits below full score.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
  },
})

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const devices = { desktop: desktopConfig, mobile: undefined }

interface Row {
  page: string
  device: string
  scores: Record<(typeof categories)[number], number>
  /** Audits below full score in the last run, with their display values. */
  short: string[]
  paintMs: number
  blockedMs: number
}

const made = await mkdtemp(join(tmpdir(), 'cotejo-lighthouse-'))
await makeWork(join(made, 'pairs-2000'), 2000)
const rows = [
  ...(await measure('content', {
    library: '/en',
    short: '/en/works/mareas',
    long: '/en/works/peru-2000',
  })),
  ...(await measure(made, { '2,000 pairs': '/en/works/pairs-2000' })),
]
await rm(made, { recursive: true })
if (values.json) process.stdout.write(`${JSON.stringify({ rows })}\n`)
else
  console.table(
    rows.map(({ page, device, scores, paintMs, blockedMs }) => ({
      page,
      device,
      ...scores,
      paintMs,
      blockedMs,
    })),
  )

/** Runs Lighthouse on some pages of a site with this content. */
async function measure(content: string, pages: Readonly<Record<string, string>>): Promise<Row[]> {
  const chosen = Object.entries(pages).filter(([name]) => values.only === undefined || values.only === name)
  if (chosen.length === 0) return []
  const site = await serveSite({ COTEJO_CONTENT: content })
  const port = await freePort()
  const path = findChromium()
  const browser = await chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: [`--remote-debugging-port=${port}`],
  })
  const found: Row[] = []
  for (const [page, address] of chosen) {
    for (const [device, config] of Object.entries(devices)) {
      const runs: RunnerResult['lhr'][] = []
      for (let round = 0; round < Number(values.rounds); round++) {
        const result = await lighthouse(
          site.origin + address,
          { port, onlyCategories: [...categories], logLevel: 'error' },
          config,
        )
        if (!result) throw new Error(`Lighthouse returned no result for ${address}.`)
        runs.push(result.lhr)
      }
      const middle = (of: (run: (typeof runs)[number]) => number) => median(runs.map(of))
      const score = (category: string) =>
        Math.round(middle(({ categories: all }) => all[category]?.score ?? 0) * 100)
      const { audits = {}, categories: last = {} } = runs.at(-1) ?? {}
      const short = Object.values(last)
        .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
        .map(({ id }) => audits[id])
        .filter((audit) => audit?.score !== null && (audit?.score ?? 1) < 1)
        .map((audit) => `${audit?.id} ${audit?.score} ${audit?.displayValue ?? ''}`)
      found.push({
        page,
        device,
        scores: {
          performance: score('performance'),
          accessibility: score('accessibility'),
          'best-practices': score('best-practices'),
          seo: score('seo'),
        },
        short,
        paintMs: Math.round(middle(({ audits: all }) => all['largest-contentful-paint']?.numericValue ?? 0)),
        blockedMs: Math.round(middle(({ audits: all }) => all['total-blocking-time']?.numericValue ?? 0)),
      })
    }
  }
  await browser.close()
  await site.stop()
  return found
}

/** A free port for the browser’s debugging protocol, which Lighthouse uses. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
