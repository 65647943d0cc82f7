import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rejectRequests, rejectUpgrades } from '../../cli/reject-requests.ts'

let server: Server
let port: number

beforeEach(async () => {
  server = createServer(
    rejectRequests((incoming, response) => response.end(incoming.headers.range ?? 'page')),
  )
  rejectUpgrades(server)
  server.listen(0)
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => server.close())

function send(path: string, method = 'GET', headers = {}) {
  return new Promise<{ status: number | undefined; text: string; frame: unknown }>((resolve, reject) => {
    const sent = request({ port, path, method, headers, agent: false }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve({ status: response.statusCode, text, frame: response.headers['x-frame-options'] })
    })
    sent.once('error', reject).end()
  })
}

it('serves GET and HEAD, and nothing else', async () => {
  expect(await send('/en')).toMatchObject({ status: 200, text: 'page', frame: 'DENY' })
  expect(await send('/en', 'HEAD')).toMatchObject({ status: 200 })
  for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']) {
    expect(await send('/en', method)).toMatchObject({ status: 405, frame: 'DENY' })
  }
})

it('rejects paths that are not valid, and the image optimizer', async () => {
  expect(await send('/%')).toMatchObject({ status: 400, frame: 'DENY' })
  expect(await send('/en/%E0%A4%A')).toMatchObject({ status: 400 })
  expect(await send('/_next/image?url=%2Fx')).toMatchObject({ status: 404 })
  expect(await send('/en/works/100%25')).toMatchObject({ status: 200 })
})

it('ignores an invalid range, and keeps a valid one', async () => {
  expect(await send('/icon.svg', 'GET', { range: 'bytes=-,--' })).toMatchObject({ status: 200, text: 'page' })
  expect(await send('/icon.svg', 'GET', { range: 'bytes=0-9' })).toMatchObject({ text: 'bytes=0-9' })
})

it('closes the connection of a request to upgrade, and leaks no descriptor', async () => {
  const openFiles = async () => (await readdir('/proc/self/fd')).length
  const before = await openFiles()
  for (let time = 0; time < 50; time++) {
    const socket = connect(port)
    socket.on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    await once(socket, 'close')
  }
  expect(await openFiles()).toBeLessThan(before + 5)
})
