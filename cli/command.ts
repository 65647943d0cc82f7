/** What a command gives back: what to print, and with which exit code to end. */
export interface Outcome {
  readonly output: string
  /** What a person should know besides; goes to the error stream, so that the output can be piped. */
  readonly notice?: string
  readonly exitCode: 0 | 1 | 2
}

/** A command of the command line. It prints nothing itself, unless it serves until it is stopped. */
export interface Command {
  /** How it is called, after `cotejo`. */
  readonly usage: string
  /** What it does, in one line. */
  readonly summary: string
  /** Each option, with what it does, its unit and its default. */
  readonly options?: readonly (readonly [option: string, what: string])[]
  readonly run: (args: readonly string[]) => Promise<Outcome>
}

/** The user’s mistake, told without a stack trace. */
export class UsageError extends Error {}
