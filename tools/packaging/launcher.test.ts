import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcherScript } from './launcher.ts';

const terminal = '--no-sandbox --no-zygote --log-level=3 --terminal --';
let folder = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-starter-')));
  mkdirSync(path.join(folder, 'app', 'bin'), { recursive: true });
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    chmodSync(path.join(folder, name), 0o755);
  };
  write('app/lectern', '#!/bin/sh\necho "$@"\n');
  write('app/bin/lectern', launcherScript(['list', 'export']));
  write('page.html', '');
  symlinkSync('app/bin/lectern', path.join(folder, 'lectern'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (...args: readonly string[]): string =>
  spawnSync(path.join(folder, 'lectern'), args, { cwd: folder, encoding: 'utf8' }).stdout.trim();

describe.skipIf(process.platform !== 'linux')('the launcher', () => {
  it.each([
    ['list', '--json'],
    ['--data', 'x', 'list'],
    ['--json', '--data=x', 'export'],
    ['export', '--all', '--out', 'a b'],
    ['--help'],
    ['--version'],
    ['nonsense'],
  ])('passes %s %s to the command line', (...args) => {
    expect(start(...args)).toBe(`${terminal} ${args.join(' ')}`);
  });

  it.each([
    [''],
    ['page.html'],
    ['/home/a/page.html'],
    ['lectern://article/1'],
    ['--data', 'x'],
    ['--data', 'list'],
    ['--data', 'x', 'page.html'],
  ])('opens the window for %s', (...args) => {
    expect(start(...args.filter(Boolean))).toBe(args.join(' '));
  });
});
