import { globalOptions, splitArguments } from '../../cli/lib/split-arguments.ts';

/** Passed by the launcher on PATH: the arguments that follow are for the command line. */
const terminalSwitch = '--terminal';

/**
 * Returns the arguments of a terminal command, or null when the window should open.
 * @param args the arguments after the executable; Chromium's switches may come first.
 * @param names names of all commands.
 */
export function parseTerminalCommand(
  args: readonly string[],
  names: readonly string[],
): readonly string[] | null {
  const said = args.indexOf(terminalSwitch);
  if (said >= 0) return args.slice(said + (args[said + 1] === '--' ? 2 : 1));
  const { before, name, after } = splitArguments(args);
  if (name === undefined) {
    const asked = args.find((argument) => argument === '--help' || argument === '--version');
    return asked === undefined ? null : [asked];
  }
  return names.includes(name) ? [...globalOptions(before), name, ...after] : null;
}
