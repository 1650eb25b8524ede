import { expect, it, vi } from 'vitest';
import { messageRef } from '../../../messages/message-keys.ts';
import type { CommandCall } from '../../../contract/schemas/command-call.ts';
import { createUndoHistory } from '../undo/undo-history.ts';
import { createCommandRunner, type CommandRunnerOptions } from './command-runner.ts';

type Message = Parameters<CommandRunnerOptions['showMessage']>;

/** A runner whose main process answers every command with an inverse that names the highlights. */
function setUp() {
  const applied: unknown[] = [];
  const messages: Message[] = [];
  const onError = vi.fn<(error: unknown) => void>();
  const history = createUndoHistory({
    apply: (commands) => {
      applied.push(...commands);
      return Promise.resolve(commands.map(({ input }): CommandCall => ({ name: 'again', input })));
    },
    onDone: (text) => messages.push([text]),
    onError,
  });
  const send = ((_name: string, input: { ids: string[] }) =>
    input.ids.includes('fails')
      ? Promise.reject(new Error('The disk is full.'))
      : Promise.resolve({
          ok: true,
          value: null,
          undo: {
            label: messageRef('undo.addTo', { name: input.ids.join() }),
            commands: [{ name: 'back', input }],
          },
        })) as unknown as CommandRunnerOptions['send'];
  const runner = createCommandRunner({
    send,
    history,
    showMessage: (...given) => messages.push(given),
    onError,
    waitUntilShown: () => Promise.resolve(),
  });
  return { applied, messages, onError, history, runner };
}

it('the Undo button of a message undoes its own command, not the newest', async () => {
  const { applied, messages, history, runner } = setUp();
  await runner.run('highlights.delete', { ids: ['a'] }, { message: 'Highlight deleted' });
  const [, action] = messages[0] ?? [];
  await runner.run('highlights.delete', { ids: ['b'] });
  action?.run();
  action?.run();
  await history.undo(-1);
  expect(applied).toEqual([{ name: 'back', input: { ids: ['a'] } }]);
  expect(messages.at(-1)).toEqual(['Undone: add to “a”']);
  expect(history.state().done.map(({ label }) => label.values['name'])).toEqual(['b']);
  await history.redo();
  expect(applied.at(-1)).toEqual({ name: 'again', input: { ids: ['a'] } });
});

it('a message has another button after Undo, and may be left out', async () => {
  const { messages, runner } = setUp();
  const open = { label: 'Open', run: () => undefined };
  await runner.run('highlights.delete', { ids: ['a'] }, { message: 'Added', action: () => open });
  await runner.run('highlights.delete', { ids: ['a'] }, { message: () => null, action: () => open });
  expect(messages.map(([text, ...actions]) => [text, ...actions.map(({ label }) => label)])).toEqual([
    ['Added', 'Undo', 'Open'],
  ]);
});

it('an error is reported and nothing is recorded', async () => {
  const { onError, history, runner } = setUp();
  expect(await runner.run('highlights.delete', { ids: ['fails'] })).toBeNull();
  expect(onError).toHaveBeenCalledOnce();
  expect(history.state().done).toEqual([]);
  await expect(runner.attempt('highlights.delete', { ids: ['fails'] })).rejects.toThrow('The disk is full.');
});

it('the renderer may override the label of the undo entry', async () => {
  const { history, runner } = setUp();
  await runner.run(
    'highlights.delete',
    { ids: ['a'] },
    { label: messageRef('undo.addTo', { name: 'Ports' }) },
  );
  expect(history.state().done[0]?.label).toEqual(messageRef('undo.addTo', { name: 'Ports' }));
});
