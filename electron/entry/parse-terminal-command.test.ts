import { describe, expect, it } from 'vitest';
import { commandIn } from './command-in.ts';

const names = ['list', 'export'];

describe('a start of the program', () => {
  it.each([
    [[]],
    [['/home/a/page.html']],
    [['lectern://article/1']],
    [['--no-sandbox', '--disable-gpu']],
    [['--data', '/x']],
    [['./list']],
    [['page.html', 'list']],
  ])('with %j wants the window', (args) => {
    expect(commandIn(args, names)).toBeNull();
  });

  it.each([
    [['list'], ['list']],
    [
      ['--no-sandbox', 'export', '--all', '--out', 'x'],
      ['export', '--all', '--out', 'x'],
    ],
    [['--help'], ['--help']],
    [['--disable-gpu', '--version'], ['--version']],
    [
      ['--log-level=3', '--terminal', '--', 'list', '--json'],
      ['list', '--json'],
    ],
    [['--terminal', 'nonsense'], ['nonsense']],
    [['--terminal'], []],
  ])('with %j is for the terminal', (args, command) => {
    expect(commandIn(args, names)).toEqual(command);
  });
});
