/** The result of a command. */
export interface Outcome {
  readonly output: string
  /** Goes to the error stream, so that the output can be piped. */
  readonly notice?: string
  /** 0: success; 1: there are errors in the files; 2: the command was not used correctly. */
  readonly exitCode: 0 | 1 | 2
}

/** A command of `cotejo`. It returns its output; only a server prints while it runs. */
export interface Command {
  /** Without `cotejo`; one line for each form. */
  readonly usage: string
  /** One or two sentences in the third person: “Builds the site.” */
  readonly summary: string
  /** Each option with its effect (“prints …”) or meaning (“the port, …”), its unit and its default. */
  readonly options?: readonly (readonly [option: string, description: string])[]
  readonly run: (args: readonly string[]) => Promise<Outcome>
}

/** A mistake in how a command was called. It is shown without a stack trace. */
export class UsageError extends Error {}
