import { once } from 'node:events';
import {
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mergeRegion, newFileText } from '../../../core/linked-folder/region.ts';
import { checkPlace } from '../../../data/profile/linked-place.ts';
import { replaceText } from './replace-text.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-linked-'));
  file = path.join(folder, 'note.md');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const read = (): string => readFileSync(file, 'utf8');

/** A thread that edits the file as an editor does: reads it, adds a line of its own, writes it; by renaming and in place, in turn. */
const editorSource = `
  const fs = require('node:fs');
  const { file, counts } = require('node:worker_threads').workerData;
  const edit = (n) => {
    const next = fs.readFileSync(file, 'utf8') + 'mine ' + n + '\\n';
    if (n % 2) fs.writeFileSync(file, next);
    else { fs.writeFileSync(file + '.tmp', next); fs.renameSync(file + '.tmp', file); }
  };
  for (let n = 0; ; n += 1) {
    Atomics.wait(counts, 0, n);
    if (Atomics.load(counts, 0) < 0) break;
    // A line that could not be written is missing in the end.
    try { edit(n); } catch (error) { console.error(error); }
    Atomics.store(counts, 1, n + 1);
    Atomics.notify(counts, 1);
  }`;

async function startEditor(edited: string) {
  /** Lines that were asked for, and lines that are written. */
  const counts = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(editorSource, { eval: true, workerData: { file: edited, counts } });
  await once(worker, 'online');
  return {
    /** Asks for another line; it is written while this thread goes on. */
    addLine(): void {
      Atomics.add(counts, 0, 1);
      Atomics.notify(counts, 0);
    },
    /** Waits until all lines that were asked for are written. */
    finish(): void {
      for (let done = 0; (done = Atomics.load(counts, 1)) < Atomics.load(counts, 0);)
        Atomics.wait(counts, 1, done);
    },
    async close(): Promise<void> {
      this.finish();
      const ended = once(worker, 'exit');
      Atomics.store(counts, 0, -1);
      Atomics.notify(counts, 0);
      await ended;
    },
  };
}

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

  it('does not change files that are not UTF-8', async () => {
    writeFileSync(file, Buffer.from([0x66, 0xfc, 0x72]));
    await expect(replaceText(file, () => 'x')).rejects.toThrow(/isn’t UTF-8/);
    expect(readFileSync(file)).toEqual(Buffer.from([0x66, 0xfc, 0x72]));
  });

  /** What another program does while `replaceText` waits for it: the first time this, later nothing. */
  const firstWait = (act: () => void) => {
    let waits = 0;
    return (): Promise<void> => {
      waits += 1;
      if (waits === 1) act();
      return Promise.resolve();
    };
  };

  it('takes in what an editor that had the file open wrote after it was replaced', async () => {
    writeFileSync(file, 'a');
    const editor = openSync(file, 'r+');
    const wait = firstWait(() => writeSync(editor, 'b', 0));
    await replaceText(file, (text) => `${text}!`, { wait });
    closeSync(editor);
    expect(read()).toBe('b!');
    expect(readdirSync(folder)).toEqual(['note.md']);
  });

  it('keeps a copy of such a text where the file has become another one again', async () => {
    writeFileSync(file, 'a');
    const editor = openSync(file, 'r+');
    const wait = firstWait(() => {
      writeSync(editor, 'b', 0);
      writeFileSync(file, 'c');
    });
    await replaceText(file, (text) => `${text}!`, { wait });
    closeSync(editor);
    expect(read()).toBe('c!');
    const [copy = ''] = readdirSync(folder).filter((name) => name.startsWith('note (kept'));
    expect(readFileSync(path.join(folder, copy), 'utf8')).toBe('b');
  });

  it('waits for an editor that has emptied the file and not written it yet', async () => {
    writeFileSync(file, '');
    await replaceText(file, (text) => `${text}!`, { wait: firstWait(() => writeFileSync(file, 'a')) });
    expect(read()).toBe('a!');
  });

  it('leaves a file that is never at rest', async () => {
    writeFileSync(file, 'a');
    let edits = 0;
    const edit = (): string => {
      edits += 1;
      writeFileSync(file, `edit ${edits}`);
      return 'ours';
    };
    await expect(replaceText(file, edit, { wait: () => Promise.resolve() })).rejects.toThrow(/keeps writing/);
    expect(read()).toBe(`edit ${edits}`);
    expect(readdirSync(folder)).toEqual(['note.md']);
  });

  describe.skipIf(process.platform === 'win32')(
    'where a link takes a place just before the file is replaced',
    () => {
      let inside = '';
      let outside = '';
      beforeEach(() => {
        inside = path.join(folder, 'inside');
        outside = path.join(folder, 'outside');
        mkdirSync(inside);
        mkdirSync(outside);
        file = path.join(inside, 'note.md');
        writeFileSync(file, 'a');
        writeFileSync(path.join(outside, 'note.md'), 'a');
      });
      /** What another program does once the text was decided. */
      const deciding = (act: () => void) => (): string => {
        act();
        return 'ours';
      };
      const linkError = /is a link/;

      it('writes nothing through a folder', async () => {
        const decide = deciding(() => {
          renameSync(inside, path.join(folder, 'kept'));
          symlinkSync(outside, inside);
        });
        const check = (): void =>
          checkPlace(folder, 'inside/note.md', path.join(realpathSync(folder), 'inside/note.md'));
        await expect(replaceText(file, decide, { checkPlace: check })).rejects.toThrow(linkError);
        expect(readFileSync(path.join(outside, 'note.md'), 'utf8')).toBe('a');
        expect(readdirSync(outside)).toEqual(['note.md']);
      });

      it.each([
        ['a symbolic link', (from: string, to: string) => symlinkSync(from, to)],
        ['a hard link', (from: string, to: string) => linkSync(from, to)],
      ])('refuses %s with the same content', async (_, makeLink) => {
        const decide = deciding(() => {
          rmSync(file);
          makeLink(path.join(outside, 'note.md'), file);
        });
        await expect(replaceText(file, decide)).rejects.toThrow(linkError);
        expect(readFileSync(path.join(outside, 'note.md'), 'utf8')).toBe('a');
        expect(readdirSync(inside)).toEqual(['note.md']);
      });

      it('checks the place again after the new text is on disk', async () => {
        let checks = 0;
        const check = (): void => {
          checks += 1;
          if (checks === 3) throw new Error('the folder is another one');
        };
        await expect(replaceText(file, () => 'ours', { checkPlace: check })).rejects.toThrow(/another one/);
        expect(read()).toBe('a');
        expect(readdirSync(inside)).toEqual(['note.md']);
      });
    },
  );

  it('loses no line of a writer that edits the same file all the time', async () => {
    writeFileSync(file, newFileText({ head: '', region: 'start' }, 'a'));
    const editor = await startEditor(file);
    const lines = 60;
    let region = 'start';
    let retries = 0;
    for (let n = 0; n < lines; n += 1) {
      const [base, now] = [region, `ours ${n}`];
      region = now;
      let asked = 0;
      // Writes in place come at any moment: now, or as soon as the text is known.
      if (n % 4 === 1) editor.addLine();
      const replaced = await replaceText(
        file,
        (text) => {
          asked += 1;
          if (asked === 1 && n % 4 !== 1) editor.addLine();
          // A whole other file comes between two looks: no call of Node's exchanges two files in one step.
          if (n % 2 === 0) editor.finish();
          return text === null ? null : (mergeRegion(text, 'a', base, now)?.text ?? null);
        },
        { wait: () => Promise.resolve(editor.finish()) },
      );
      retries += replaced.retries;
    }
    await editor.close();
    const all = readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => readFileSync(path.join(folder, name), 'utf8'))
      .join('\n');
    // The editor reads and writes without looking, so that it may itself drop what it had not read: Lectern's part, which
    // is written again, but never a line of its own.
    const missing = Array.from({ length: lines }, (_, n) => `mine ${n}`).filter(
      (line) => !new RegExp(`^${line}$`, 'm').test(all),
    );
    expect(missing).toEqual([]);
    expect(retries).toBeGreaterThanOrEqual(lines / 2);
    expect(
      readdirSync(folder).filter((name) => name.endsWith('.partial') || name.endsWith('.aside')),
    ).toEqual([]);
  });
});
