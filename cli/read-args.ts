import { type ParseArgsConfig, parseArgs } from 'node:util'
import { suggestName } from '#bitext/suggest-name'
import { UsageError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * The options and names a command was given.
 *
 * @param args what stands after the command
 * @param options the options it has, as for Node’s `parseArgs`
 * @throws {UsageError} for an option that it has not, and for a value too few or too many
 */
export function readArgs<const Given extends Options>(args: readonly string[], options: Given) {
  const given = { args: [...args], options, allowPositionals: true } as const
  for (const token of parseArgs({ ...given, strict: false, tokens: true }).tokens) {
    if (token.kind === 'option') refuse(token, options)
  }
  return parseArgs(given)
}

/** @throws {UsageError} when there is a name, for a command that takes none */
export function refuseArgs(args: readonly string[]): void {
  const [name] = readArgs(args, {}).positionals
  if (name !== undefined) throw new UsageError(`Nothing is to follow this command, and there is “${name}”.`)
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function refuse({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option) {
    const near = suggestName(name, Object.keys(options))
    throw new UsageError(
      `There is no option “${rawName}”.${near === undefined ? '' : ` Did you mean “--${near}”?`}`,
    )
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value: leave “=${value}” out.`)
    return
  }
  if (value === undefined) throw new UsageError(`A value is missing after ${rawName}.`)
  if (!inlineValue && /^-./.test(value)) {
    throw new UsageError(
      `A value is missing after ${rawName}. If it is “${value}”, write ${rawName}=${value}.`,
    )
  }
}
