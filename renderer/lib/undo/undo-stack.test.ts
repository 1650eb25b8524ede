import { describe, expect, it } from 'vitest';
import { messageRef } from '../../../messages/message-keys.ts';
import {
  emptyUndoState,
  forgetSession,
  moveToDone,
  moveToUndone,
  pushEntry,
  type UndoEntry,
} from './undo-stack.ts';

const commands = (name: string) => [{ name, input: null }];
const entry = (id: number, session?: string): UndoEntry => ({
  id,
  label: messageRef('undo.star'),
  commands: commands(`undo ${id}`),
  session,
});
const ids = (entries: readonly UndoEntry[]) => entries.map(({ id }) => id);
const pushed = (...entries: readonly UndoEntry[]) => entries.reduce(pushEntry, emptyUndoState);

describe('undo stack', () => {
  it('undoes and redoes in order, with the inverse commands', () => {
    const back = moveToUndone(
      moveToUndone(pushed(entry(1), entry(2)), 2, commands('redo 2')),
      1,
      commands('redo 1'),
    );
    expect(back.done).toEqual([]);
    expect(ids(back.undone)).toEqual([2, 1]);
    expect(back.undone.at(-1)?.commands).toEqual(commands('redo 1'));
    const forward = moveToDone(back, 1, commands('undo 1 again'));
    expect(ids(forward.done)).toEqual([1]);
    expect(ids(forward.undone)).toEqual([2]);
  });

  it('removes an entry at any position', () => {
    const state = moveToUndone(pushed(entry(1), entry(2), entry(3)), 1, commands('redo 1'));
    expect(ids(state.done)).toEqual([2, 3]);
    expect(ids(state.undone)).toEqual([1]);
    expect(moveToUndone(state, 1, commands('x'))).toBe(state);
  });

  it('drops undone entries when a new command is recorded', () => {
    const state = pushEntry(moveToUndone(pushed(entry(1)), 1, commands('redo 1')), entry(2));
    expect(state.undone).toEqual([]);
    expect(ids(state.done)).toEqual([2]);
  });

  it('keeps one entry per editing session, which undoes all of it', () => {
    const state = pushed(entry(1, 's'), entry(2, 's'), entry(3, 's'));
    expect(ids(state.done)).toEqual([1]);
    expect(ids(pushed(entry(1, 's'), entry(2), entry(3, 's')).done)).toEqual([1, 2, 3]);
    expect(ids(pushed(entry(1, 's'), entry(2, 't')).done)).toEqual([1, 2]);
    expect(ids(forgetSession(state, 's').done)).toEqual([]);
    expect(forgetSession(state, 't')).toBe(state);
  });

  it('keeps the newest entries when it is full', () => {
    const state = pushed(...Array.from({ length: 600 }, (_, id) => entry(id)));
    expect(state.done.length).toBe(500);
    expect(state.done.at(-1)?.id).toBe(599);
  });
});
