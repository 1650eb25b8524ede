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

  it('saves on demand also what is typed during a save', async () => {
    const saved: string[] = [];
    const autosave = createNoteAutosave({
      note: '',
      save: async (note) => {
        if (saved.push(note) === 1) autosave.change('one two');
        return true;
      },
      onStatus: () => undefined,
    });
    autosave.change('one');
    expect(await autosave.saveAll()).toBe(true);
    expect(saved).toEqual(['one', 'one two']);
  });

  it('says that text is unsaved when saving all of it fails', async () => {
    const editor = createEditor();
    editor.change('one');
    const all = editor.saveAll();
    await Promise.resolve();
    await editor.answer(false);
    expect(await all).toBe(false);
  });

  it('starts again with a stored note that something else changed', async () => {
    const editor = createEditor('before');
    editor.change('after');
    editor.pause();
    await editor.answer();
    expect(editor.takeOver('after')).toBe(false);
    expect(editor.takeOver('before')).toBe(true);
    expect(editor.isChanged()).toBe(false);
    expect(editor.status()).toBe('clean');
    editor.change('after');
    editor.pause();
    expect(editor.saved()).toEqual(['after', 'after']);
  });

  it('keeps unsaved text when the stored note changes', () => {
    const editor = createEditor('before');
    editor.change('after');
    expect(editor.takeOver('other')).toBe(false);
    editor.pause();
    editor.change('before');
    // The note that is being saved is on disk before the reply arrives.
    expect(editor.takeOver('after')).toBe(false);
    expect(editor.isChanged()).toBe(false);
  });

  it('saves nothing when the text is unchanged', async () => {
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
