import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';
import { buildPrograms, programGroups } from './programs.ts';

const sample = inRoot('data', 'sample', 'guardian-ng-xi-visit.txt');
let folder = '';

// The bundle, as it is shipped. It lies in the checkout so that it finds the one package that is not in it.
beforeAll(async () => {
  mkdirSync(inRoot('out'), { recursive: true });
  folder = mkdtempSync(inRoot('out', '.command-line-'));
  symlinkSync(inRoot('data'), path.join(folder, 'data'), 'junction');
  const group = programGroups.find(({ programs }) =>
    programs.some(({ file }) => file === 'command-thread.cjs'),
  );
  if (group) await buildPrograms(group, folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A command as an installed app runs it: in a thread, while the first thread waits. */
function command(...args: readonly string[]) {
  const program = `
    import { runInThread } from ${JSON.stringify(pathToFileURL(inRoot('electron', 'entry', 'run-in-thread.ts')).href)};
    process.exit(runInThread(${JSON.stringify(path.join(folder, 'command-thread.cjs'))}, ${JSON.stringify(args)}));`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, LECTERN_DATA: path.join(folder, 'library') },
    timeout: 60_000,
  });
}

describe('a command in a thread', () => {
  it('answers on standard output with clean JSON, and ends', () => {
    const { status, stdout, stderr } = command('extract', '--json', sample);
    expect(JSON.parse(stdout)).toMatchObject({ siteName: 'The Guardian' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('works on a library', () => {
    const { status, stdout } = command('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ words: 584 });
    expect(status).toBe(0);
  });

  it('has the exit codes of the command line', () => {
    expect(command('extract', 'no-such-file.html')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no-such-file.html: ') as string,
    });
    expect(command('nonsense').status).toBe(2);
  });
});
