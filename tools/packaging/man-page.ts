import type { CommandEntry } from '../../cli/lib/command.ts';
import { optionHelp } from '../../cli/help.ts';
import { about } from '../../build/identity.ts';

/** Escapes roff's special characters and keeps typed hyphens. */
const roff = (text: string): string => {
  const escaped = text.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
};

const section = (title: string, ...lines: readonly string[]): string => [`.SH ${title}`, ...lines].join('\n');

/** Formats an option's help line: the option, a gap, the description. */
function optionItem(help: string): string {
  const [, option = '', words = ''] = /^(\S+(?: \S+)?)\s{2,}(.*)$/s.exec(help) ?? [];
  const [name = '', value] = option.split(' ');
  return `.TP\n\\fB${roff(name)}\\fR${value ? ` \\fI${roff(value)}\\fR` : ''}\n${roff(words)}`;
}

const commandSection = (entry: CommandEntry): string =>
  [
    `.SS ${roff(entry.usage)}`,
    roff(entry.details),
    ...entry.options.map((name) => optionItem(optionHelp[name])),
    ...entry.examples.flatMap((example) => ['.PP', '.RS 4', '.nf', roff(example), '.fi', '.RE']),
  ].join('\n');

/** Generates the manual page from the table of `lectern --help`. @param date as in 2026-11-24. */
export const manPage = (
  table: Readonly<Record<string, CommandEntry>>,
  version: string,
  date: string,
): string =>
  [
    `.TH LECTERN 1 "${date}" "Lectern ${roff(version)}" "User Commands"`,
    section('NAME', `lectern \\- ${roff(about.synopsis.toLowerCase())}`),
    section(
      'SYNOPSIS',
      '.B lectern',
      '.RI [ FILE \\ ...]',
      '.br',
      '.B lectern',
      '.I COMMAND',
      '.RI [ ARGUMENT \\ ...]',
    ),
    section(
      'DESCRIPTION',
      'Without a command, opens the window of Lectern, a reader for articles that works with no network, and imports the files that are named.',
      '.PP',
      'With a command, does it in the terminal on the same library; no window is opened. Offsets in the output are UTF\\-16 code units, half open.',
    ),
    section('OPTIONS OF EVERY COMMAND', ...[optionHelp.json, optionHelp.data].map(optionItem)),
    section('COMMANDS', ...Object.values(table).map(commandSection)),
    section(
      'EXIT STATUS',
      '.TP\n.B 0\nAll done.',
      '.TP\n.B 1\nSome inputs failed; the others were done.',
      '.TP\n.B 2\nWrong usage.',
    ),
    section('ENVIRONMENT', '.TP\n.B LECTERN_DATA\nThe folder of the library.'),
    section(
      'FILES',
      '.TP\n.I ~/.config/Lectern/library.db\nThe library (with XDG_CONFIG_HOME, below that folder).',
    ),
  ].join('\n') + '\n';
