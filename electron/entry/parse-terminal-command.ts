/** Said by the starter on PATH: what follows is for the command line, whatever it looks like. */
const terminalSwitch = '--terminal';

/**
 * The command for the terminal that a start of the program was given: its words, or null when the window is wanted.
 * @param args what follows the program; switches of Chromium's own may come first.
 * @param names the commands that there are.
 */
export function commandIn(args: readonly string[], names: readonly string[]): readonly string[] | null {
  const said = args.indexOf(terminalSwitch);
  if (said >= 0) return args.slice(said + (args[said + 1] === '--' ? 2 : 1));
  const first = args.find((argument) => !argument.startsWith('-'));
  if (first === undefined) {
    const asked = args.find((argument) => argument === '--help' || argument === '--version');
    return asked === undefined ? null : [asked];
  }
  return names.includes(first) ? args.slice(args.indexOf(first)) : null;
}
