/** A command line, split at the command. */
export interface SplitArguments {
  /** Options before the command, with their values. */
  readonly before: readonly string[];
  /** The command; undefined when there is none. */
  readonly name: string | undefined;
  /** The arguments after the command. */
  readonly after: readonly string[];
}

/** Options that take the next argument as their value and may precede the command. */
const optionsWithValue = new Set(['--data']);
const optionsWithoutValue = new Set(['--json', '--help', '-h']);

/** Finds the command: the first argument that is neither an option nor the value of one. */
export function splitArguments(args: readonly string[]): SplitArguments {
  let index = 0;
  for (let argument = args[0]; argument?.startsWith('-'); argument = args[index])
    index += optionsWithValue.has(argument) ? 2 : 1;
  return { before: args.slice(0, index), name: args[index], after: args.slice(index + 1) };
}

/** The options of the command line among those before the command; the others are Chromium's. */
export const globalOptions = (before: readonly string[]): string[] =>
  before.filter(
    (argument, index) =>
      optionsWithValue.has(argument) ||
      optionsWithValue.has(before[index - 1] ?? '') ||
      optionsWithoutValue.has(argument) ||
      argument.startsWith('--data='),
  );
