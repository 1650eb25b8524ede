import { describe, expect, it } from 'vitest';
import { createNoteAutosave, type SaveStatus } from './note-autosave.ts';

/** An editor's autosave: `pause` ends a pause in typing, `answer` completes the last save. */
function createEditor(note = '') {
  let work: (() => void) | null = null;
  const saves: { readonly note: string; readonly answer: (ok: boolean) => void }[] = [];
  const statuses: SaveStatus[] = [];
  const autosave = createNoteAutosave({
    note,
    save: (value) => new Promise((resolve) => saves.push({ note: value, answer: resolve })),
    onStatus: (status) => statuses.push(status),
    clock: {
      now: () => 0,
      setTimeout: (run) => (work = run),
      clearTimeout: () => (work = null),
    },
  });
  return {
    ...autosave,
    saved: () => saves.map((each) => each.note),
    status: () => statuses.at(-1) ?? 'clean',
    pause: () => work?.(),
    async answer(ok = true) {
      saves.at(-1)?.answer(ok);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

describe('note autosave', () => {
  it('saves at a pause in typing and reports it only when it is on disk', async () => {
    const editor = createEditor();
    editor.change('h');
    editor.change('ha');
    expect(editor.saved()).toEqual([]);
    editor.pause();
    expect(editor.saved()).toEqual(['ha']);
    expect(editor.status()).toBe('writing');
    await editor.answer();
    expect(editor.status()).toBe('saved');
  });

  it('is not reported as saved while newer text is unsaved', async () => {
    const editor = createEditor();
    editor.change('one');
    editor.pause();
    editor.change('one two');
    await editor.answer();
    expect(editor.status()).toBe('writing');
    editor.pause();
    await editor.answer();
    expect(editor.saved()).toEqual(['one', 'one two']);
    expect(editor.status()).toBe('saved');
  });

  it('reports a failure and saves the text again on demand', async () => {
    const editor = createEditor();
    editor.change('one');
    editor.pause();
    await editor.answer(false);
    expect(editor.status()).toBe('unsaved');
    const flushed = editor.flush();
    await editor.answer();
    expect(await flushed).toBe(true);
    expect(editor.saved()).toEqual(['one', 'one']);
  });

  it('saves text that was changed back while the change was being saved', async () => {
    const editor = createEditor('before');
    editor.change('before!');
    editor.pause();
    editor.change('before');
    await editor.answer();
    editor.pause();
    await editor.answer();
    expect(editor.saved()).toEqual(['before!', 'before']);
    expect(editor.status()).toBe('saved');
  });

  it('saves nothing when the text is as it was', async () => {
    const editor = createEditor('before');
    editor.change('before!');
    expect(editor.isChanged()).toBe(true);
    editor.change('before');
    editor.pause();
    expect(await editor.flush()).toBe(true);
    expect(editor.isChanged()).toBe(false);
    expect(editor.saved()).toEqual([]);
    expect(editor.status()).toBe('clean');
  });
});
