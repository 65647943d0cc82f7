import { type ParseArgsConfig, parseArgs } from 'node:util'
import { suggestName } from '#bitext/suggest-name'
import { UsageError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * Parses the arguments of a command.
 *
 * @param args the arguments after the name of the command
 * @param options the options of the command, as for Node's `parseArgs`
 * @throws {UsageError} for an unknown option, a missing value, and a value that is not expected
 */
export function readArgs<const Given extends Options>(args: readonly string[], options: Given) {
  const config = { args: [...args], options, allowPositionals: true } as const
  for (const token of parseArgs({ ...config, strict: false, tokens: true }).tokens) {
    if (token.kind === 'option') checkOption(token, options)
  }
  return parseArgs(config)
}

/** @throws {UsageError} if there are arguments, for a command that has none */
export function rejectArgs(args: readonly string[]): void {
  const [name] = readArgs(args, {}).positionals
  if (name !== undefined) throw new UsageError(`Unexpected argument “${name}”.`)
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option) {
    const suggestion = suggestName(name, Object.keys(options))
    const hint = suggestion === undefined ? '' : ` Did you mean “--${suggestion}”?`
    throw new UsageError(`Unknown option “${rawName}”.${hint}`)
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} does not take a value. Remove “=${value}”.`)
    return
  }
  if (value === undefined) throw new UsageError(`${rawName} needs a value.`)
  if (!inlineValue && /^-./.test(value)) {
    throw new UsageError(`${rawName} needs a value. If the value is “${value}”, write ${rawName}=${value}.`)
  }
}
