import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { colors } from '../../app/_site/colors.ts'

it('has the colors of the style sheet', () => {
  const css = readFileSync('app/_site/tokens.css', 'utf8')
  const [light = '', dark = ''] = css.split('color-scheme: dark;')
  const value = (sheet: string, name: string) => new RegExp(`--${name}: (#\\w+);`).exec(sheet)?.[1]
  expect(value(dark, 'paper')).toBe(colors.darkPaper)
  const { darkPaper: _, ...lightColors } = colors
  for (const [name, color] of Object.entries(lightColors)) expect(value(light, name), name).toBe(color)
})
