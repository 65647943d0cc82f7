import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  ...(await readdir('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`),
]
const texts = await Promise.all(documents.map((path) => readFile(path, 'utf8')))
/** Each command that the documents show, with the options they show for it. */
const shown = texts
  .flatMap((text) => [...text.matchAll(/cotejo -- ([a-z]+)([^`#|\n]*)/g)])
  .map(([line, command = '', rest = '']) => ({ line, command, options: rest.match(/--[\w-]+/g) ?? [] }))

/** The commands that the help lists. */
const commands = [...(await cotejo(['help'])).output.matchAll(/^ {2}([a-z]+)\b/gm)].map(
  ([, name = '']) => name,
)
const unique = [...new Set(commands)]

/** The options that the help of a command lists, each with whether it takes a value. */
async function optionsOf(command: string): Promise<{ option: string; takesValue: boolean }[]> {
  const { output } = await cotejo(['help', command])
  const lines = output.matchAll(/^ {2}(--[\w-]+)( \S+)? {2,}\S/gm)
  return [...lines].map(([, option = '', value]) => ({ option, takesValue: value !== undefined }))
}

describe('help', () => {
  it('is what the command prints without arguments, and leads to the help of each command', async () => {
    const { output, exitCode } = await cotejo([])
    expect(await cotejo(['help'])).toEqual({ output, exitCode })
    expect(exitCode).toBe(0)
    expect(output).toContain('cotejo help COMMAND')
  })

  it('lists every command and option that the documents show', async () => {
    expect(shown.length).toBeGreaterThan(5)
    for (const { line, command, options } of shown) {
      if (command === 'help') continue
      expect(unique, line).toContain(command)
      const listed = (await optionsOf(command)).map(({ option }) => option)
      expect(listed, line).toEqual(expect.arrayContaining(options))
    }
  })

  it.each(unique)('is the same however it is asked for: %s', async (command) => {
    const asked = await cotejo(['help', command])
    expect(asked).toEqual({ output: expect.stringMatching(`^cotejo ${command}`), exitCode: 0 })
    expect(await cotejo([command, '--help'])).toEqual(asked)
    expect(await cotejo([command, '-h'])).toEqual(asked)
  })

  it.each(unique)('lists only options that the command takes: %s', async (command) => {
    for (const { option, takesValue } of await optionsOf(command)) {
      const { output, exitCode } = await cotejo([command, takesValue ? `${option}=x` : option, '--unknown'])
      expect(exitCode).toBe(2)
      expect(output.split('\n')[0], option).toContain('“--unknown”')
    }
  })

  it('reports a command that does not exist', async () => {
    const { output, exitCode } = await cotejo(['help', 'chek'])
    expect(output).toContain('Unknown command “chek”.')
    expect(exitCode).toBe(2)
  })
})

describe('a mistake in the options is reported in one sentence', () => {
  it.each([
    [['check', '--foo'], 'Unknown option “--foo”.'],
    [['check', '-x'], 'Unknown option “-x”.'],
    [['check', '--fromat', 'json'], 'Unknown option “--fromat”. Did you mean “--format”?'],
    [['import', 'a', 'b', '--as'], '--as needs a value.'],
    [
      ['import', 'a', 'b', '--as', '--replace'],
      '--as needs a value. If the value is “--replace”, write --as=--replace.',
    ],
    [['realign', 'w', '--dry-run=no'], '--dry-run does not take a value. Remove “=no”.'],
    [['build', '--foo'], 'Unknown option “--foo”.'],
    [['start', 'now'], 'Unexpected argument “now”.'],
  ])('%j', async (args, sentence) => {
    const { output, exitCode } = await cotejo(args)
    const [said, ...rest] = output.split('\n')
    expect(said).toBe(sentence)
    expect(rest).toContain(`All options: cotejo help ${args[0]}`)
    expect(exitCode).toBe(2)
  })

  it('has help only before a double hyphen', async () => {
    expect((await cotejo(['check', '--', '--help'])).exitCode).toBe(2)
  })
})
