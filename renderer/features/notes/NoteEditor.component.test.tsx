import { useEffect, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { messageRef } from '../../../messages/message-keys.ts';
import { TestWindow } from '../../lib/testing/TestWindow.tsx';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';
import { NoteEditor } from './NoteEditor.tsx';

const suggestions = [
  { key: 'Tides', kind: 'article', label: 'Tides', detail: 'Harbor News' },
  { key: 'Kyiv', kind: 'entity', label: 'Kyiv', detail: 'Place' },
] as const;

const facts = { title: 'Tides', date: '2026-11-30' } as never;

afterEach(() => {
  vi.useRealTimers();
});

async function renderEditor(save: (note: string) => Promise<boolean>) {
  const onKey = vi.fn<(key: string) => void>();
  const kept: string[] = [];
  const saved: { readonly note: string; readonly session: string }[] = [];
  function Card() {
    const [isEditing, setEditing] = useState(true);
    if (!isEditing) return <p>Done editing</p>;
    return (
      <NoteEditor
        label="Note"
        note=""
        owner={{ kind: 'highlight', id: 'a' }}
        facts={facts}
        onSave={async (note, session) => {
          const isSaved = await save(note);
          if (isSaved) saved.push({ note, session });
          return isSaved;
        }}
        onDone={() => setEditing(false)}
      />
    );
  }
  const screen = await render(
    <TestWindow
      commands={{
        'noteTemplates.list': () => [],
        'links.suggest': () => [...suggestions],
        'notes.versions': () => [{ id: 1, note: 'earlier', replacedAt: '2026-11-30T10:00:00.000Z' }],
        'notes.keepVersion': (owner) => {
          kept.push(owner.id);
          return null;
        },
      }}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what surrounds the editor in the app */}
      <div onKeyDown={({ key }) => onKey(key)}>
        <Card />
      </div>
    </TestWindow>,
  );
  const field = screen.getByRole('textbox', { name: 'Note' });
  await expect.element(field).toHaveFocus();
  return { screen, field, saved, kept, onKey };
}

test('Escape saves the text, ends the editing and does nothing else', async () => {
  const { screen, saved, onKey } = await renderEditor(async () => true);
  await userEvent.keyboard('one{Enter}two');
  onKey.mockClear();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByText('Done editing')).toBeVisible();
  expect(saved.at(-1)?.note).toBe('one\ntwo');
  expect(new Set(saved.map(({ session }) => session)).size).toBe(1);
  expect(onKey).not.toHaveBeenCalled();
});

test('Ctrl+Enter and Done end the editing, Enter does not', async () => {
  const { screen, field, saved } = await renderEditor(async () => true);
  await userEvent.keyboard('one{Enter}');
  await expect.element(field).toHaveValue('one\n');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(screen.getByText('Done editing')).toBeVisible();
  expect(saved.at(-1)?.note).toBe('one\n');
});

test('a pause in typing saves, and the editor says so only after the note is on disk', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let confirm: (isSaved: boolean) => void = () => undefined;
  const disk = new Promise<boolean>((resolve) => {
    confirm = resolve;
  });
  const { screen, saved } = await renderEditor(() => disk);
  await userEvent.keyboard('tide');
  const status = screen.getByRole('status').first();
  await expect.element(status).toHaveTextContent('Saving…');
  vi.advanceTimersByTime(350);
  await expect.element(status).toHaveTextContent('Saving…');
  confirm(true);
  await expect.element(status).toHaveTextContent('Saved');
  expect(saved.map(({ note }) => note)).toEqual(['tide']);
});

test('a note that could not be saved stays in the editor', async () => {
  const { screen, field } = await renderEditor(async () => false);
  await userEvent.keyboard('tide{Escape}');
  await expect.element(screen.getByRole('status').first()).toHaveTextContent('Not saved');
  await expect.element(field).toHaveValue('tide');
});

test('Ctrl+Z in the field undoes typing', async () => {
  const { field } = await renderEditor(async () => true);
  await userEvent.keyboard('tide');
  // At most once for each character.
  await userEvent.keyboard('{Control>}zzzz{/Control}');
  await expect.element(field).toHaveValue('');
});

test('a link is completed by keys, and Escape closes only the suggestions', async () => {
  const { screen, field } = await renderEditor(async () => true);
  // `userEvent.keyboard` types one bracket for two.
  await userEvent.keyboard('See [[[[');
  const options = screen.getByRole('listbox', { name: 'Link to' });
  await expect.element(options).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(options).not.toBeInTheDocument();
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('K');
  await expect.element(options).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(field).toHaveValue('See [[entity:Kyiv]]');
});

test('restoring an earlier version is a separate undo entry, and the typed text is added to the versions', async () => {
  const { screen, field, saved, kept } = await renderEditor(async () => true);
  await userEvent.keyboard('typed');
  await screen.getByRole('button', { name: 'Note history' }).click();
  await screen.getByRole('button', { name: 'Restore this version' }).click();
  await expect.element(field).toHaveValue('earlier');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('!');
  await screen.getByRole('button', { name: 'Done' }).click();
  await expect.element(screen.getByText('Done editing')).toBeVisible();
  // Slow typing saves more than once in a session.
  const lastBySession = new Map(saved.map(({ session, note }) => [session, note]));
  expect([...lastBySession.values()]).toEqual(['typed', 'earlier', 'earlier!']);
  expect(kept).toEqual(['a']);
});

/** An editor whose note is stored in the test, with the window's undo. */
async function renderUndoableEditor() {
  let store: (note: string) => void = () => undefined;
  const sessions: string[] = [];
  function Card() {
    const [note, setNote] = useState('alpha');
    const undo = useUndo();
    useEffect(() => {
      store = setNote;
    }, []);
    return (
      <>
        <NoteEditor
          label="Note"
          note={note}
          owner={{ kind: 'highlight', id: 'a' }}
          facts={facts}
          onSave={async (next, session) => {
            sessions.push(session);
            const commands = [{ name: 'highlights.update', input: { note } }];
            undo.record({ label: messageRef('undo.note'), commands }, session);
            setNote(next);
            return true;
          }}
          onDone={() => undefined}
        />
        <p>Stored: {note}</p>
        <button type="button" onClick={() => void undo.undo()}>
          Undo
        </button>
      </>
    );
  }
  const screen = await render(
    <TestWindow
      commands={{
        'noteTemplates.list': () => [],
        'links.suggest': () => [],
        'undo.apply': ({ commands }) => {
          for (const { input } of commands) store((input as { readonly note: string }).note);
          return null;
        },
      }}
    >
      <Card />
    </TestWindow>,
  );
  const field = screen.getByRole('textbox', { name: 'Note' });
  await expect.element(field).toHaveFocus();
  return { screen, field, sessions };
}

test('undo reverts saved text of the open editor, which then shows the stored note', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { screen, field, sessions } = await renderUndoableEditor();
  await userEvent.keyboard('{End} beta');
  vi.advanceTimersByTime(350);
  await expect.element(screen.getByText('Stored: alpha beta')).toBeVisible();
  await screen.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.element(field).toHaveValue('alpha');
  await userEvent.click(field);
  await userEvent.keyboard('{End} gamma');
  vi.advanceTimersByTime(350);
  await expect.element(screen.getByText('Stored: alpha gamma')).toBeVisible();
  expect(new Set(sessions).size).toBe(2);
});

test('undo saves typed text first and reverts exactly that', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { screen, field, sessions } = await renderUndoableEditor();
  await userEvent.keyboard('{End} beta');
  await screen.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.element(field).toHaveValue('alpha');
  await expect.element(screen.getByText('Stored: alpha', { exact: true })).toBeVisible();
  expect(sessions).toHaveLength(1);
});
