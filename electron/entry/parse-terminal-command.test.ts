import { describe, expect, it } from 'vitest';
import { parseTerminalCommand } from './parse-terminal-command.ts';

const names = ['list', 'export'];

describe('commandIn', () => {
  it.each([
    [[]],
    [['/home/a/page.html']],
    [['lectern://article/1']],
    [['--no-sandbox', '--disable-gpu']],
    [['--data', '/x']],
    [['--data', 'list']],
    [['./list']],
    [['page.html', 'list']],
  ])('%j opens the window', (args) => {
    expect(parseTerminalCommand(args, names)).toBeNull();
  });

  it.each([
    [['list'], ['list']],
    [
      ['--no-sandbox', 'export', '--all', '--out', 'x'],
      ['export', '--all', '--out', 'x'],
    ],
    [
      ['--no-sandbox', '--data', 'export', '--json', 'list', '--json'],
      ['--data', 'export', '--json', 'list', '--json'],
    ],
    [
      ['--data=/x', 'list'],
      ['--data=/x', 'list'],
    ],
    [['--help'], ['--help']],
    [['--disable-gpu', '--version'], ['--version']],
    [
      ['--log-level=3', '--terminal', '--', 'list', '--json'],
      ['list', '--json'],
    ],
    [['--terminal', 'nonsense'], ['nonsense']],
    [['--terminal'], []],
  ])('%j runs in the terminal', (args, command) => {
    expect(parseTerminalCommand(args, names)).toEqual(command);
  });
});
