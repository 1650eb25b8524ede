import type { CommandEntry, OptionName } from '../../cli/lib/command.ts';
import { optionHelp } from '../../cli/help.ts';

type Table = Readonly<Record<string, CommandEntry>>;

interface Option {
  readonly name: string;
  /** Name of the option's value; null when it takes none. */
  readonly value: string | null;
  readonly words: string;
}

/** Parses an option's help line: `--data DIR  the library’s folder …`. */
function optionOf(name: OptionName): Option {
  const [, said = '', words = ''] = /^(\S+(?: \S+)?)\s{2,}(.*)$/s.exec(optionHelp[name]) ?? [];
  const [option = `--${name}`, value = null] = said.split(' ');
  return { name: option, value, words: words.split(/[;(]/)[0]?.trim() ?? '' };
}

const optionsOf = (entry: CommandEntry): Option[] =>
  [...new Set<OptionName>(['json', ...entry.options])].map(optionOf);

const formats = 'md html jsonld csv json';

/** For bash. */
export function bashCompletion(table: Table): string {
  const cases = Object.entries(table).map(
    ([name, entry]) =>
      `    ${name}) options='${[...optionsOf(entry).map((option) => option.name), '--help'].join(' ')}' ;;`,
  );
  return `# bash completion for lectern
_lectern() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} options=''
  case $before in
    --data | --out) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    --format) mapfile -t COMPREPLY < <(compgen -W '${formats}' -- "$word"); return ;;
  esac
  if ((COMP_CWORD == 1)) && [[ $word != */* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '${Object.keys(table).join(' ')} --help --version' -- "$word"; compgen -f -- "$word")
    return
  fi
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -o filenames -F _lectern lectern
`;
}

/** Single-quoted, with zsh's special characters escaped. */
const zshWords = (words: string): string =>
  words.replaceAll("'", '’').replaceAll('[', '(').replaceAll(']', ')').replaceAll(':', '\\:');

function zshOption({ name, value, words }: Option): string {
  const action =
    value === null
      ? ''
      : value === 'DIR'
        ? ':folder:_files -/'
        : value === 'FORMAT'
          ? `:format:(${formats})`
          : `:${value.toLowerCase()}:_files`;
  return `'${name}[${zshWords(words)}]${action}'`;
}

/** For zsh. */
export function zshCompletion(table: Table): string {
  const commands = Object.entries(table).map(([name, { summary }]) => `      '${name}:${zshWords(summary)}'`);
  const cases = Object.entries(table).map(
    ([name, entry]) =>
      `    ${name}) _arguments ${[...optionsOf(entry).map(zshOption), "'--help[explain the command]'", "'*:file:_files'"].join(' ')} ;;`,
  );
  return `#compdef lectern
_lectern() {
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.join('\n')}
    )
    _describe command commands
    _files
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${cases.join('\n')}
  esac
}
_lectern "$@"
`;
}

/** For fish. */
export function fishCompletion(table: Table): string {
  const quote = (text: string): string => `'${text.replaceAll("'", '’')}'`;
  const lines = Object.entries(table).flatMap(([name, entry]) => [
    `complete -c lectern -n __fish_use_subcommand -a ${name} -d ${quote(entry.summary)}`,
    ...optionsOf(entry).map(
      ({ name: option, value, words }) =>
        `complete -c lectern -n '__fish_seen_subcommand_from ${name}' -l ${option.slice(2)}${
          value === null ? '' : value === 'FORMAT' ? ` -x -a '${formats}'` : ' -r'
        } -d ${quote(words)}`,
    ),
  ]);
  return `# fish completion for lectern\n${lines.join('\n')}\n`;
}
