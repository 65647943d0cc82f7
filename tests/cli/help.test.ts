import { describe, expect, it } from 'vitest'
import { cotejo } from '../../cli/cotejo.ts'

const commands = ['check', 'import', 'realign', 'align', 'build', 'start']

describe('help', () => {
  it('names every command, and the way to its options', async () => {
    const { output, exitCode } = await cotejo(['help'])
    for (const command of commands) expect(output).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    expect(output).toContain('cotejo help COMMAND')
    expect(exitCode).toBe(0)
  })

  it.each(commands)('says of %s how it is called, however it is asked', async (command) => {
    const asked = await cotejo(['help', command])
    expect(asked).toEqual({ output: expect.stringMatching(`^cotejo ${command}`), exitCode: 0 })
    expect(await cotejo([command, '--help'])).toEqual(asked)
    expect(await cotejo([command, '-h'])).toEqual(asked)
  })

  it('has a line for every option, with defaults', async () => {
    const lines = async (command: string) => (await cotejo(['help', command])).output.split('\n')
    expect(await lines('check')).toContainEqual(
      expect.stringMatching(/^ {2}--format text\|json .*default: text/),
    )
    const imports = (await lines('import')).filter((line) => line.startsWith('  --'))
    expect(imports.map((line) => line.trim().split(' ')[0])).toEqual([
      ...['--as', '--original', '--replace', '--dry-run', '--title-en', '--title-es', '--author-en'],
      ...['--author-es', '--date', '--licence', '--level', '--tags', '--any-language', '--any-length'],
    ])
    expect(await lines('align')).toContain('cotejo align --review WORK [--lang en|es]')
  })

  it('says so where there is no such command', async () => {
    const { output, exitCode } = await cotejo(['help', 'chek'])
    expect(output).toContain('Unknown command “chek”.')
    expect(exitCode).toBe(2)
  })
})

describe('a mistake in the options is told in one sentence', () => {
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
