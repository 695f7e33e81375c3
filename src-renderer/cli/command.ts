/** What every command of the command line is made of. Results go out as JSON, messages to standard error. */

/** 0 done, 1 the input is bad, 2 the call is wrong. */
export type ExitCode = 0 | 1 | 2

export interface Io {
  /** Prints the result on standard output as JSON. */
  result(value: unknown): void
  /** One sentence for a person, on standard error. */
  say(sentence: string): void
}

export interface Command {
  readonly name: string
  /** One line of the list that --help prints. */
  readonly summary: string
  /** The whole text of `COMMAND --help`. */
  readonly help: string
  run(args: readonly string[], io: Io): Promise<ExitCode>
}

/** Thrown by a command for bad input; the text says what, where, and what to do. Exit code 1. */
export class BadInput extends Error {}
/** Thrown by a command for a wrong call. Exit code 2. */
export class WrongUsage extends Error {}
