import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';
import { buildPrograms, programGroups } from './programs.ts';

const sample = inRoot('data', 'sample', 'guardian-ng-xi-visit.txt');
let folder = '';

// Tests the bundle that is shipped. It is in the checkout, so that it finds the one package that is not bundled.
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

/** Runs a command as an installed app does: in a worker thread, while the main thread waits. */
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
  it('prints clean JSON to standard output and exits', () => {
    const { status, stdout, stderr } = command('extract', '--json', sample);
    expect(JSON.parse(stdout)).toMatchObject({ siteName: 'The Guardian' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('works on a library', () => {
    expect(command('import', sample).status).toBe(0);
    const { status, stdout } = command('list', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ words: 584 });
    expect(status).toBe(0);
  });

  it("has the command line's exit codes", () => {
    expect(command('extract', 'no-such-file.html')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringContaining('no-such-file.html: ') as string,
    });
    expect(command('nonsense').status).toBe(2);
  });
});
