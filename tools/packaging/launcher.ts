import { about } from '../../build/identity.ts';

/**
 * Generates the shell script behind /usr/bin/lectern. A command runs without a window, so it needs neither a display
 * nor Chromium's sandbox (which root and many containers do not have). Everything else opens the app.
 */
export const launcherScript = (commands: readonly string[]): string => `#!/bin/sh
# Lectern: with a command the command line (see: lectern --help), otherwise the window.
self=$(readlink -f -- "$0")
program=$(dirname -- "$(dirname -- "$self")")/${about.command}

command_line() {
  exec "$program" --no-sandbox --no-zygote --log-level=3 --terminal -- "$@"
}

# The first word after the options that may precede a command.
word=\${1-}
value=
for argument do
  if [ -n "$value" ]; then value=; continue; fi
  case $argument in
    --data) value=next; word= ;;
    --data=* | --json) word= ;;
    *) word=$argument; break ;;
  esac
done

case $word in
  ${[...commands, 'help', '--help', '-h', '--version'].join(' | ')}) command_line "$@" ;;
  # Options of the window, files and addresses to open.
  '' | -* | */* | *:*) ;;
  # A word that is neither a command nor a file: the command line says what there is.
  *) [ -e "$word" ] || command_line "$@" ;;
esac
exec "$program" "$@"
`;
