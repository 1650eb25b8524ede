/** Receives a command's results, problems and progress. */
export interface Output {
  /**
   * Prints one result: the object with `--json`, otherwise the text. A function is called only when the text is
   * needed.
   */
  result(json: object, words: string | (() => string)): void;
  /** Prints a problem with one input to standard error; the exit code becomes 1. */
  problem(input: string, message: string): void;
  /** Prints progress to standard error, but not with `--json`. */
  progress(message: string): void;
  /** Shows the state of long work in one line of the terminal, which the next output replaces; nothing in a pipe or file. */
  status(message: string): void;
}

/** Options of all commands; each command lists the ones it accepts. */
export interface Options {
  readonly json?: boolean;
  readonly data?: string;
  readonly url?: string;
  readonly captions?: boolean;
  readonly 'left-out'?: boolean;
  readonly pictures?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly all?: boolean;
  readonly overwrite?: boolean;
  readonly together?: boolean;
  readonly original?: boolean;
  readonly template?: string;
  readonly limit?: string;
  readonly 'own-notes'?: boolean;
}

export type OptionName = keyof Options;

export interface Command {
  run(inputs: readonly string[], options: Options, output: Output): Promise<void> | void;
}

/** A command with its line in `lectern --help` and its own `--help` text. */
export interface CommandEntry {
  readonly summary: string;
  readonly usage: string;
  readonly details: string;
  readonly examples: readonly string[];
  /** Accepted in addition to --json and --help. */
  readonly options: readonly OptionName[];
  /** Arguments that begin with a minus are positional, not options. */
  readonly allowsLeadingMinus?: boolean;
  readonly load: () => Promise<Command>;
}

/** The command line is invalid: exit code 2. */
export class UsageError extends Error {}

/** The message to show for any thrown value. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
