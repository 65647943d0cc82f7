import { expect, it } from 'vitest'
import { editMode, isSession, redeemToken, startEditMode } from '#store/edit-mode'

it('is off until it is started, and nobody has a session', () => {
  expect(editMode()).toBeUndefined()
  expect(redeemToken('')).toBeUndefined()
  expect(isSession('')).toBe(false)
  expect(isSession(undefined)).toBe(false)
})

it('exchanges its token once for the secret of a session', () => {
  const { token } = startEditMode('el-farol')
  expect(editMode()?.work).toBe('el-farol')
  expect(redeemToken(`${token}x`)).toBeUndefined()
  const secret = redeemToken(token)
  expect(isSession(secret)).toBe(true)
  expect(isSession(token)).toBe(false)
  expect(redeemToken(token)).toBeUndefined()
  expect(isSession(secret)).toBe(true)
})

it('ends earlier sessions when it is started again', () => {
  const secret = redeemToken(startEditMode('el-farol').token)
  const { token } = startEditMode('el-farol')
  expect(isSession(secret)).toBe(false)
  expect(redeemToken(token)).not.toBe(secret)
})
