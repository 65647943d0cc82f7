import { expect, it, vi } from 'vitest'
import { loadOnce } from '#store/load-once'

it('loads once, also for calls made while it loads', async () => {
  const load = vi.fn(async () => ({}))
  const get = loadOnce(load)
  const [first, second] = await Promise.all([get(), get()])
  expect(second).toBe(first)
  expect(await get()).toBe(first)
  expect(load).toHaveBeenCalledTimes(1)
})

it('tries again after a failure, and shares the failure with everyone who waited', async () => {
  const load = vi.fn(async () => 'text').mockRejectedValueOnce(new Error('busy'))
  const get = loadOnce(load)
  const results = await Promise.allSettled([get(), get()])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(load).toHaveBeenCalledTimes(1)
  expect(await get()).toBe('text')
  expect(await get()).toBe('text')
  expect(load).toHaveBeenCalledTimes(2)
})
