import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeRegion, newFileText } from '../../../core/linked-folder/region.ts';
import { replaceText } from './replace-text.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-vault-'));
  file = path.join(folder, 'note.md');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const read = (): string => readFileSync(file, 'utf8');

describe('changing a file that others may write to', () => {
  it('makes, changes and leaves', async () => {
    expect(await replaceText(file, () => 'one')).toMatchObject({ written: true });
    expect(await replaceText(file, (text) => `${text} two`)).toMatchObject({ written: true });
    expect(await replaceText(file, () => null)).toMatchObject({ written: false });
    expect(read()).toBe('one two');
    expect(readdirSync(folder)).toEqual(['note.md']);
  });

  it('asks again when the file became another in between', async () => {
    writeFileSync(file, 'a');
    let asked = 0;
    await replaceText(file, (text) => {
      asked += 1;
      if (asked === 1) writeFileSync(file, 'a, by hand');
      return `${text}!`;
    });
    expect(asked).toBe(2);
    expect(read()).toBe('a, by hand!');
  });

  it('leaves what is not UTF-8', async () => {
    writeFileSync(file, Buffer.from([0x66, 0xfc, 0x72]));
    await expect(replaceText(file, () => 'x')).rejects.toThrow(/not UTF-8/);
    expect(readFileSync(file)).toEqual(Buffer.from([0x66, 0xfc, 0x72]));
  });

  it('loses no line of a writer that edits the same file all the time', async () => {
    writeFileSync(file, newFileText({ head: '', region: 'start' }, 'a'));
    // An editor: reads, adds a line of its own, writes; in place and by renaming, in turn.
    const editor = `
      const fs = require('node:fs');
      const file = process.argv[1];
      let n = 0;
      const act = () => {
        const text = fs.readFileSync(file, 'utf8');
        const next = text + 'mine ' + n + '\\n';
        if (n % 2) fs.writeFileSync(file, next);
        else { fs.writeFileSync(file + '.tmp', next); if (fs.readFileSync(file, 'utf8') === text) fs.renameSync(file + '.tmp', file); else return setTimeout(act, 1); }
        n += 1;
        if (n < 60) setTimeout(act, 7 + (n % 5) * 3); else process.exit(0);
      };
      act();`;
    const child = spawn(process.execPath, ['-e', editor, file], { stdio: 'inherit' });
    const ended = once(child, 'exit');
    let region = 'start';
    let count = 0;
    while (child.exitCode === null && count < 200) {
      const base = region;
      region = `ours ${(count += 1)}`;
      const now = region;
      // oxlint-disable-next-line no-await-in-loop
      await replaceText(file, (text) =>
        text === null ? null : mergeRegion(text, 'a', base, now).text,
      ).catch(() => {
        region = base;
      });
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await ended;
    const all = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    // The editor reads and writes without looking, so that it may itself drop what it had not read: Lectern's part, which
    // is written again, but never a line of its own.
    const missing = Array.from({ length: 60 }, (_, n) => `mine ${n}`).filter(
      (line) => !new RegExp(`^${line}$`, 'm').test(all),
    );
    expect(missing).toEqual([]);
    expect(count).toBeGreaterThan(3);
    expect(
      readdirSync(folder).filter((name) => name.endsWith('.partial') || name.endsWith('.aside')),
    ).toEqual([]);
  }, 30_000);
});
