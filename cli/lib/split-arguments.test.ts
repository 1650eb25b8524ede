import { expect, it } from 'vitest';
import { splitArguments } from './split-arguments.ts';

it.each([
  [['list'], [], 'list', []],
  [['list', '--json'], [], 'list', ['--json']],
  [['--json', 'list'], ['--json'], 'list', []],
  [['--data', 'list', 'search', 'list'], ['--data', 'list'], 'search', ['list']],
  [['--data=x', '--json', 'show', 'a', '--captions'], ['--data=x', '--json'], 'show', ['a', '--captions']],
  [['--help'], ['--help'], undefined, []],
  [['--data'], ['--data'], undefined, []],
  [[], [], undefined, []],
])('%j', (args, before, name, after) => {
  expect(splitArguments(args)).toEqual({ before, name, after });
});
