import { parseArgs } from 'node:util';
import { messageOf, UsageError, type CommandEntry, type Options, type Output } from './lib/command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { table } from './table.ts';
import { programVersion } from './lib/version.ts';

const { stdout, stderr } = process;
// A consumer such as `head` closes the pipe early; this is not an error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

function createOutput(json: boolean): Output & { readonly failures: number } {
  let failures = 0;
  return {
    get failures() {
      return failures;
    },
    result(object, words) {
      stdout.write(json ? JSON.stringify(object) : typeof words === 'string' ? words : words());
      stdout.write('\n');
    },
    problem(input, message) {
      failures += 1;
      stderr.write(
        `${input}: ${message
          .split('\n')
          .map((line) => line.trim())
          .join(' ')}\n`,
      );
    },
    progress(message) {
      if (!json) stderr.write(`${message}\n`);
    },
  };
}

const optionTypes = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  data: { type: 'string' },
  url: { type: 'string' },
  captions: { type: 'boolean' },
  pictures: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
  all: { type: 'boolean' },
  overwrite: { type: 'boolean' },
  together: { type: 'boolean' },
  template: { type: 'string' },
  limit: { type: 'string' },
} as const;

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
      (name) => name !== 'json' && !entry.options.some((own) => own === name),
    );
    if (foreign) throw new UsageError(`This command has no option --${foreign}.`);
    return { inputs: positionals, options, help: help === true };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(messageOf(error), { cause: error });
  }
}

async function runCommand(entry: CommandEntry, args: readonly string[]): Promise<number> {
  const { inputs, options, help } = parse(entry, args);
  if (help) {
    stdout.write(`${commandHelp(entry)}\n`);
    return 0;
  }
  const output = createOutput(options.json === true);
  const command = await entry.load();
  await command.run(inputs, options, output);
  return output.failures > 0 ? 1 : 0;
}

/** Runs a command line and returns the exit code: 0 success, 1 some inputs failed, 2 wrong usage. Never rejects. */
export async function runCommandLine([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? stderr : stdout).write(`${generalHelp()}\n`);
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    stdout.write(`${programVersion()}\n`);
    return 0;
  }
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!entry) {
    stderr.write(`lectern: there is no command “${name}”. See: lectern --help\n`);
    return 2;
  }
  try {
    return await runCommand(entry, args);
  } catch (error) {
    const usage = error instanceof UsageError;
    stderr.write(`lectern ${name}: ${messageOf(error)}${usage ? ` See: lectern ${name} --help` : ''}\n`);
    return usage ? 2 : 1;
  }
}
