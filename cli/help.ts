import type { CommandEntry, OptionName } from './lib/command.ts';
import { table } from './table.ts';

/** Help text of each option, also used for the manual page and shell completions. */
export const optionHelp: Readonly<Record<OptionName, string>> = {
  json: '--json           one JSON object a line on standard output',
  data: '--data DIR       the library’s folder (or LECTERN_DATA); without it, the app’s own',
  url: '--url ADDRESS    the address that the page was saved from',
  captions:
    '--captions       the library’s own text, with the captions of pictures and tables in it; offsets count in that',
  'left-out':
    '--left-out       also the passages of the page that the article leaves out; `after` counts the blocks before each',
  pictures: '--pictures       fetch the pictures of saved pages that lie on the network',
  format:
    '--format FORMAT  md (Markdown, the default), html, jsonld (W3C Web Annotations), csv or json (everything)',
  out: '--out DIR        where the files go',
  all: '--all            every article',
  overwrite: '--overwrite      replace files of the same name',
  template: '--template FILE  files that a Liquid template makes (docs/templates.md), in place of a format',
  together: '--together       all articles in one file',
  original: '--original       the original file of each article, as it was imported',
  limit: '--limit N        at most so many, the best first (20)',
  'own-notes':
    '--own-notes      you wrote the notes and templates in the backup, although this library did not make it',
};

const block = (title: string, lines: readonly string[]): string =>
  `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;

/** Text of `lectern --help`. */
export function generalHelp(): string {
  const commands = Object.entries(table).map(([name, entry]) => `${name.padEnd(12)} ${entry.summary}`);
  const examples = Object.values(table).flatMap(({ examples: [first] }) => first ?? []);
  return [
    'Lectern reads articles, keeps them with your highlights and notes, and knows who and what they are about.',
    block('Usage', [
      'lectern COMMAND …',
      'lectern COMMAND --help',
      'lectern --version',
      'lectern [FILE…]     opens the window of an installed Lectern, and imports the files',
    ]),
    block('Commands', commands),
    block('Options', [optionHelp.json, optionHelp.data]),
    block('Examples', examples),
    'Exit: 0 all done, 1 some inputs failed, 2 wrong usage. Offsets are UTF-16 code units, half open.',
  ].join('\n\n');
}

/** Text of `lectern COMMAND --help`. */
export const commandHelp = (entry: CommandEntry): string =>
  [
    `${entry.usage}\n\n${entry.details}`,
    block(
      'Options',
      ['json' as const, ...entry.options].map((name) => optionHelp[name]),
    ),
    block('Examples', entry.examples),
  ].join('\n\n');
