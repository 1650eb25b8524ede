import { describe, expect, it } from 'vitest';
import { emptyUndoState, pushAct, stepBack, stepForward, type UndoableAct } from './undo-stack.ts';

const act = (label: string): UndoableAct => ({
  label,
  undo: () => Promise.resolve(),
  redo: () => Promise.resolve(),
});

describe('undo stack', () => {
  it('goes back and forward in order', () => {
    const two = pushAct(pushAct(emptyUndoState, act('a')), act('b'));
    const back = stepBack(stepBack(two));
    expect(back.done).toEqual([]);
    expect(back.undone.map((a) => a.label)).toEqual(['b', 'a']);
    expect(stepForward(back).done.map((a) => a.label)).toEqual(['a']);
  });

  it('forgets what was undone when something new is done', () => {
    const state = pushAct(stepBack(pushAct(emptyUndoState, act('a'))), act('b'));
    expect(state.undone).toEqual([]);
    expect(state.done.map((a) => a.label)).toEqual(['b']);
  });

  it('is unchanged where there is nothing to undo or redo', () => {
    expect(stepBack(emptyUndoState)).toBe(emptyUndoState);
    expect(stepForward(emptyUndoState)).toBe(emptyUndoState);
  });

  it('keeps the newest acts when it is full', () => {
    let state = emptyUndoState;
    for (let i = 0; i < 600; i += 1) state = pushAct(state, act(String(i)));
    expect(state.done.length).toBe(500);
    expect(state.done.at(-1)?.label).toBe('599');
  });
});
