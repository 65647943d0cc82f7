import { spawn } from 'node:child_process'
import { WebSocket, WebSocketServer } from 'ws'

/**
 * Starts the Firefox that COTEJO_FIREFOX names and stands between it and Playwright, whose WebDriver BiDi
 * asks every page for a command that Firefox 153 does not know yet. Where Firefox says so, the relay
 * replies that it succeeded; everything else goes through as it is. Colour schemes can thus not be set.
 */
const missing = 'emulation.setMediaFeaturesOverride'
const announced = /WebDriver BiDi listening on (ws:\/\/\S+)/

interface Message {
  readonly id?: number
  readonly method?: string
  readonly error?: string
}

const firefox = spawn(process.env.COTEJO_FIREFOX ?? 'firefox', process.argv.slice(2), {
  stdio: ['ignore', 'ignore', 'pipe'],
})
firefox.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => firefox.kill(signal))

let output = ''
firefox.stderr.on('data', (chunk: Buffer) => {
  const isRelaying = announced.test(output)
  output += chunk
  const address = announced.exec(output)?.[1]
  if (isRelaying || !address) return
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  server.on('connection', (playwright, { url = '' }) => relay(playwright, new WebSocket(address + url)))
  server.on('listening', () => {
    const own = server.address()
    const port = typeof own === 'object' && own ? own.port : 0
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`)
  })
})

/** Passes messages on in both directions. */
function relay(playwright: WebSocket, browser: WebSocket): void {
  const asked = new Set<number>()
  const early: string[] = []
  playwright.on('message', (data) => {
    const text = String(data)
    const { id, method } = JSON.parse(text) as Message
    if (method === missing && id !== undefined) asked.add(id)
    if (browser.readyState === WebSocket.OPEN) browser.send(text)
    else early.push(text)
  })
  browser.on('open', () => {
    for (const text of early) browser.send(text)
  })
  browser.on('message', (data) => {
    const text = String(data)
    const { id, error } = JSON.parse(text) as Message
    const isForgiven = id !== undefined && asked.delete(id) && error === 'unknown command'
    playwright.send(isForgiven ? JSON.stringify({ type: 'success', id, result: {} }) : text)
  })
  playwright.on('close', () => browser.close())
  browser.on('close', () => playwright.close())
}
