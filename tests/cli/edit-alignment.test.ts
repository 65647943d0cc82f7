import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'
import { onlyFromThisMachine } from '../../cli/only-from-this-machine.ts'

describe('requests in edit mode', () => {
  let server: Server
  beforeEach(async () => {
    server = createServer(onlyFromThisMachine((_request, response) => response.end('the page')))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => {
    server.close()
  })

  const portOf = () => (server.address() as AddressInfo).port

  /** The status of a request with some headers. */
  function statusFor(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: portOf(), headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      sent.once('error', reject).end()
    })
  }

  it('are answered when they name this server', async () => {
    const port = portOf()
    expect(await statusFor({ host: `127.0.0.1:${port}` })).toBe(200)
    expect(await statusFor({ host: `localhost:${port}` })).toBe(200)
    expect(await statusFor({ host: `localhost:${port}`, origin: `http://localhost:${port}` })).toBe(200)
  })

  it('are refused when they name another host, as after DNS rebinding', async () => {
    const port = portOf()
    for (const host of [
      'attacker.example',
      `attacker.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ]) {
      expect(await statusFor({ host })).toBe(421)
    }
  })

  it('are refused when they come from another origin', async () => {
    const host = `127.0.0.1:${portOf()}`
    for (const origin of [
      'https://attacker.example',
      'null',
      `https://${host}`,
      `http://${host}.attacker.example`,
    ]) {
      expect(await statusFor({ host, origin })).toBe(403)
    }
  })
})

describe('cotejo align --edit', () => {
  beforeEach(() => {
    vi.stubEnv('COTEJO_CONTENT', 'tests/fixtures/alignment')
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it.each([
    [
      ['--edit', 'nothing'],
      'There is no work “nothing” in tests/fixtures/alignment. These are there: dos-cuartos, el-farol.',
    ],
    [['--edit', 'el-farol', '--lang', 'fr'], '--lang takes en or es, not “fr”.'],
    [['--edit', 'el-farol', 'en.md'], 'After --edit, give one work and no files.'],
    [['--review', 'el-farol'], '--review is now called --edit: cotejo align --edit el-farol'],
  ])('reports mistakes in its arguments: %s', async (args, message) => {
    const { output, exitCode } = await cotejo(['align', ...args])
    expect(exitCode).toBe(2)
    expect(output).toContain(message)
  })
})
