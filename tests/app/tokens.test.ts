import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('has the same dark colours for the system’s dark theme and for the reader’s choice', () => {
  const css = readFileSync('app/_site/tokens.css', 'utf8')
  const declarations = (selector: string) => {
    const start = css.indexOf(selector)
    expect(start).toBeGreaterThan(0)
    const block = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
    return block
      .split(';')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }
  const bySystem = declarations(':root:not([data-theme])')
  expect(bySystem.length).toBeGreaterThan(15)
  expect(declarations(":root[data-theme='dark']")).toEqual(bySystem)
})
