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
    expect(await lines('align')).toContain('cotejo align --edit WORK [--lang en|es]')
  })

  it('says so where there is no such command', async () => {
    const { output, exitCode } = await cotejo(['help', 'chek'])
    expect(output).toContain('There is no command “chek”.')
    expect(exitCode).toBe(2)
  })
})

describe('a mistake in the options is told in one sentence', () => {
  it.each([
    [['check', '--foo'], 'There is no option “--foo”.'],
    [['check', '-x'], 'There is no option “-x”.'],
    [['check', '--fromat', 'json'], 'There is no option “--fromat”. Did you mean “--format”?'],
    [['import', 'a', 'b', '--as'], 'A value is missing after --as.'],
    [
      ['import', 'a', 'b', '--as', '--replace'],
      'A value is missing after --as. If it is “--replace”, write --as=--replace.',
    ],
    [['realign', 'w', '--dry-run=no'], '--dry-run takes no value: leave “=no” out.'],
    [['build', '--foo'], 'There is no option “--foo”.'],
    [['start', 'now'], 'Nothing is to follow this command, and there is “now”.'],
  ])('%j', async (args, sentence) => {
    const { output, exitCode } = await cotejo(args)
    const [said, ...rest] = output.split('\n')
    expect(said).toBe(sentence)
    expect(rest).toContain(`Every option: cotejo help ${args[0]}`)
    expect(exitCode).toBe(2)
  })

  it('has help only before a double hyphen', async () => {
    expect((await cotejo(['check', '--', '--help'])).exitCode).toBe(2)
  })
})
