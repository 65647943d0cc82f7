import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { expect, it } from 'vitest'
import en from '#messages/en.json' with { type: 'json' }
import es from '#messages/es.json' with { type: 'json' }

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [path, text] of flatten(value, `${prefix}${key}.`)) flat.set(path, text)
  }
  return flat
}

/** The arguments of a message with their kinds: `count:plural`. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const walk = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      found.add(`${element.value}:${TYPE[element.type]}`)
      if ('options' in element) for (const option of Object.values(element.options)) walk(option.value)
      if ('children' in element) walk(element.children)
    }
  }
  walk(parse(message))
  return [...found].sort()
}

const english = flatten(en)
const spanish = flatten(es)

it('has the same keys in both languages', () => {
  expect([...spanish.keys()]).toEqual([...english.keys()])
})

it.each([...english.keys()])('takes the same arguments in both languages: %s', (key) => {
  expect(argumentsOf(spanish.get(key) ?? '')).toEqual(argumentsOf(english.get(key) ?? ''))
})
