import { isatty } from 'node:tty';
import { parseArgs } from 'node:util';
import { messageOf, UsageError, type CommandEntry, type Options } from './lib/command.ts';
import { createOutput } from './lib/output.ts';
import { splitArguments } from './lib/split-arguments.ts';
import { commandHelp, generalHelp } from './help.ts';
import { table } from './table.ts';
import { programVersion } from './lib/version.ts';
import { sourceMessages } from '../messages/en-US/index.ts';
import { chooseLanguage, sourceLanguage } from '../messages/languages.ts';
import { showLanguage } from '../messages/translate.ts';
import { terminalText } from './lib/terminal-text.ts';

// The command line is in English, and so are the errors that it prints.
showLanguage(
  chooseLanguage(sourceLanguage, { languages: [], region: sourceLanguage }, [sourceLanguage]),
  sourceMessages,
);

const { stdout, stderr } = process;
// A consumer such as `head` closes the pipe early; this is not an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const optionTypes = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  data: { type: 'string' },
  url: { type: 'string' },
  captions: { type: 'boolean' },
  'left-out': { type: 'boolean' },
  pictures: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  all: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  together: { type: 'boolean' },
  original: { type: 'boolean' },
  template: { type: 'string' },
  limit: { type: 'string' },
  'own-notes': { type: 'boolean' },
} as const;

/** Options that all commands accept, because they may precede the command. */
const isGlobal = (name: string): boolean => name === 'json' || name === 'data';

/** Throws a UsageError for an option that is unknown or not accepted by this command. */
function parse(
  entry: CommandEntry,
  args: readonly string[],
): { inputs: string[]; options: Options; help: boolean } {
  try {
    const { values, positionals } = parseArgs({
      // Replaces the hyphen by a minus sign, which queries treat the same way and parseArgs does not take for an
      // option.
      args: args.map((arg) => (entry.allowsLeadingMinus && /^-[^-]./.test(arg) ? `−${arg.slice(1)}` : arg)),
      allowPositionals: true,
      options: optionTypes,
    });
    const { help, ...options } = values;
    const foreign = Object.keys(options).find(
      (name) => !isGlobal(name) && !entry.options.some((own) => own === name),
    );
    if (foreign) throw new UsageError(`This command has no option --${foreign}.`);
    // An unset variable of a script must not mean the app's own library.
    if (options.data?.trim() === '') throw new UsageError('--data takes the name of a folder.');
    return { inputs: positionals, options, help: help === true };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(explainParseError(error), { cause: error });
  }
}

/** What is wrong with an option, in the words of this program. */
function explainParseError(error: unknown): string {
  const message = messageOf(error);
  const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1];
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (option !== undefined && code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return `There is no option ${option}.`;
  if (
    option !== undefined &&
    code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' &&
    /missing|ambiguous/.test(message)
  )
    return `${option} takes a value.`;
  return message;
}

async function runCommand(entry: CommandEntry, args: readonly string[]): Promise<number> {
  const { inputs, options, help } = parse(entry, args);
  if (help) {
    stdout.write(`${commandHelp(entry)}\n`);
    return 0;
  }
  const output = createOutput({
    stdout,
    stderr,
    json: options.json === true,
    // In a worker thread, `stderr.isTTY` is always undefined.
    isTerminal: isatty(2),
    columns: () => stderr.columns || 80,
  });
  try {
    const command = await entry.load();
    await command.run(inputs, options, output);
  } finally {
    output.end();
  }
  return output.failures > 0 ? 1 : 0;
}

/** Prints help or version where the command line asks for nothing else; returns the exit code. */
function runWithoutCommand(args: readonly string[]): number {
  if (args.includes('--version')) {
    stdout.write(`${programVersion()}\n`);
    return 0;
  }
  if (args.at(-1) === '--data') {
    stderr.write('lectern: --data takes the name of a folder; a command follows. See: lectern --help\n');
    return 2;
  }
  const isAsked = args.includes('--help') || args.includes('-h');
  (isAsked ? stdout : stderr).write(`${generalHelp()}\n`);
  return isAsked ? 0 : 2;
}

/** Runs a command line and returns the exit code: 0 success, 1 some inputs failed, 2 wrong usage. Never rejects. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  const { before, name, after } = splitArguments(args);
  if (name === undefined) return runWithoutCommand(before);
  if (name === 'help') return runCommandLine([...after.slice(0, 1), '--help']);
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!entry) {
    stderr.write(terminalText(`lectern: there is no command “${name}”. See: lectern --help\n`));
    return 2;
  }
  try {
    return await runCommand(entry, [...before, ...after]);
  } catch (error) {
    const usage = error instanceof UsageError;
    stderr.write(
      terminalText(`lectern ${name}: ${messageOf(error)}${usage ? ` See: lectern ${name} --help` : ''}\n`),
    );
    return usage ? 2 : 1;
  }
}
