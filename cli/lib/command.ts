/** Where a command's answers and complaints go. */
export interface Output {
  /** One answer: the object with `--json`, otherwise the words for people; a function is asked for them only then. */
  result(json: object, words: string | (() => string)): void;
  /** A problem with one input: a line on standard error; the run ends with 1. */
  problem(input: string, message: string): void;
  /** Progress, on standard error, not with `--json`. */
  progress(message: string): void;
}

/** The options that commands know; each command names those that are its own. */
export interface Options {
  readonly json?: boolean;
  readonly data?: string;
  readonly url?: string;
  readonly captions?: boolean;
  readonly pictures?: boolean;
  readonly format?: string;
  readonly out?: string;
  readonly all?: boolean;
  readonly overwrite?: boolean;
  readonly together?: boolean;
  readonly template?: string;
  readonly limit?: string;
}

export type OptionName = keyof Options;

export interface Command {
  run(inputs: readonly string[], options: Options, output: Output): Promise<void> | void;
}

/** The line of the table in `lectern --help`, and all of `lectern COMMAND --help`. */
export interface CommandEntry {
  readonly summary: string;
  readonly usage: string;
  readonly details: string;
  readonly examples: readonly string[];
  /** Besides --json and --help. */
  readonly options: readonly OptionName[];
  /** Words that begin with a minus are words, not options. */
  readonly minusWords?: boolean;
  readonly load: () => Promise<Command>;
}

/** The words on the command line cannot be understood: exit 2. */
export class UsageError extends Error {}

/** Words for a person out of anything that was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
