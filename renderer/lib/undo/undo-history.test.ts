import { expect, it, vi } from 'vitest';
import { sourceMessages } from '../../../messages/en-US/index.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { createUndoHistory } from './undo-history.ts';

const callOf = (id: string) => ({ name: 'articles.delete', input: { ids: [id] } }) as never;

function historyThatFails(error: Error) {
  const apply = vi.fn<(commands: readonly unknown[]) => Promise<readonly never[]>>();
  const onError = vi.fn<(error: unknown) => void>();
  const history = createUndoHistory({ apply, onDone: () => undefined, onError });
  history.record({ label: messageRef('undo.star'), commands: [callOf('a')] });
  history.record({ label: messageRef('undo.archive'), commands: [callOf('b')] });
  apply.mockRejectedValueOnce(error);
  apply.mockResolvedValue([callOf('c')]);
  return { history, onError };
}

it('drops an entry whose object was deleted permanently, so that older entries can be undone', async () => {
  const { history, onError } = historyThatFails(new AppError('not-found', messageRef('errors.article.gone')));
  await history.undo();
  expect(onError).toHaveBeenCalledOnce();
  expect(history.state().done.map(({ label }) => label.key)).toEqual(['undo.star']);
  await history.undo();
  expect(history.state().done).toEqual([]);
  expect(history.state().undone.map(({ label }) => label.key)).toEqual(['undo.star']);
});

it('says what an undo has done where the entry explains it', async () => {
  const messages: string[] = [];
  const history = createUndoHistory({
    apply: () => Promise.resolve([callOf('a')]),
    onDone: (text) => messages.push(text),
    onError: () => undefined,
  });
  history.record({
    label: messageRef('undo.importOf', { title: 'Ice' }),
    undone: messageRef('undo.importUndone'),
    commands: [callOf('a')],
  });
  await history.undo();
  await history.redo();
  await history.undo();
  expect(messages).toEqual([
    `Undone: import “Ice”. ${sourceMessages['undo.importUndone']}`,
    'Redone: import “Ice”',
    `Undone: import “Ice”. ${sourceMessages['undo.importUndone']}`,
  ]);
});

it('keeps an entry that failed for a reason that can pass', async () => {
  const { history } = historyThatFails(new AppError('disk-full', messageRef('errors.startup.diskFull')));
  await history.undo();
  expect(history.state().done.map(({ label }) => label.key)).toEqual(['undo.star', 'undo.archive']);
});

it('saves unsaved text first, and undoes what it recorded', async () => {
  const applied: unknown[] = [];
  const history = createUndoHistory({
    apply: (commands) => {
      applied.push(...commands);
      return Promise.resolve([callOf('redo')]);
    },
    onDone: () => undefined,
    onError: () => undefined,
  });
  history.record({ label: messageRef('undo.star'), commands: [callOf('older')] });
  let isSaved = false;
  const remove = history.addPendingSave(async () => {
    if (isSaved) history.record({ label: messageRef('undo.note'), commands: [callOf('typed')] });
    return isSaved;
  });
  await history.undo();
  expect(applied).toEqual([]);
  isSaved = true;
  await history.undo();
  expect(applied).toEqual([callOf('typed')]);
  remove();
  await history.redo();
  expect(history.state().done).toHaveLength(2);
});
