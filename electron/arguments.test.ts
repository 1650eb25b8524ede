import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownArguments, parseArguments } from './arguments.ts';

const cwd = path.resolve('/home/a');

describe('parseArguments', () => {
  it.each([
    [[], undefined, []],
    [['--data', 'lib'], 'lib', []],
    [['--data=lib', 'a.html', '--no-sandbox', 'b.md'], 'lib', ['a.html', 'b.md']],
    [['--', '--data', '-x.txt'], undefined, ['--data', '-x.txt']],
    [['--data'], undefined, []],
    [['-psn_0_1', ''], undefined, []],
  ])('%j', (argv, data, files) => {
    expect(parseArguments(argv, cwd)).toEqual({
      data: data && path.join(cwd, data),
      files: files.map((file) => path.join(cwd, file)),
      deepLinks: [],
    });
  });

  it('separates deep links from files', () => {
    const address = 'lectern://highlight/a';
    expect(parseArguments(['a.md', address, 'LECTERN:odd', '--', 'lectern:x'], cwd)).toEqual({
      data: undefined,
      files: [path.join(cwd, 'a.md'), path.join(cwd, 'lectern:x')],
      deepLinks: [address, 'LECTERN:odd'],
    });
  });

  it("skips the executable and, in development, the app's folder", () => {
    expect(ownArguments(['/opt/lectern', 'a.html'], null)).toEqual(['a.html']);
    expect(ownArguments(['electron', '--no-sandbox', '/repo', '--data', 'x'], '/repo')).toEqual([
      '--data',
      'x',
    ]);
    expect(ownArguments(['electron', '-r', 'tool.js', '/repo/.', 'a.md'], '/repo')).toEqual(['a.md']);
    expect(ownArguments(['electron', '--version'], '/repo')).toEqual([]);
  });
});
