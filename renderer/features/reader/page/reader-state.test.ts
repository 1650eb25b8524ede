import { describe, expect, it } from 'vitest';
import type { PlacedMention } from '../../../lib/entities/mention-index.ts';
import { initialReaderState, readerReducer, type ReaderAction } from './reader-state.ts';

const after = (...actions: readonly ReaderAction[]) => actions.reduce(readerReducer, initialReaderState);
const mention = { index: 3 } as PlacedMention;

describe('reader state', () => {
  it('keeps an editor open while its highlight stays active', () => {
    const editing = after({ type: 'edit', id: 'a', editing: 'note' });
    expect(editing).toMatchObject({ activeId: 'a', editing: 'note' });
    expect(readerReducer(editing, { type: 'activate', id: 'a' }).editing).toBe('note');
    expect(readerReducer(editing, { type: 'activate', id: 'b' }).editing).toBeNull();
  });

  it('activates a new highlight, unless another one is being edited or adjusted by now', () => {
    expect(after({ type: 'created', id: 'b' }).activeId).toBe('b');
    const editing = after({ type: 'edit', id: 'a', editing: 'note' });
    expect(readerReducer(editing, { type: 'created', id: 'b' })).toEqual(editing);
    const adjusting = after({ type: 'choose-bounds', id: 'a' });
    expect(readerReducer(adjusting, { type: 'created', id: 'b' })).toEqual(adjusting);
  });

  it('ends the adjustment of a highlight when another action starts', () => {
    const adjusting = after({ type: 'choose-bounds', id: 'a' });
    expect(adjusting).toMatchObject({ boundsId: 'a', editing: null });
    expect(readerReducer(adjusting, { type: 'activate', id: 'a' }).boundsId).toBeNull();
    expect(readerReducer(adjusting, { type: 'edit', id: 'a', editing: 'tags' }).boundsId).toBeNull();
  });

  it('starts before the first mention when an entity is chosen', () => {
    const chosen = after({ type: 'go-to-mention', index: 4 }, { type: 'choose-entity', id: 'e' });
    expect(chosen).toMatchObject({ entityId: 'e', mentionIndex: -1 });
  });

  it('marks one position in the text at a time', () => {
    const passage = after({ type: 'show-passage', span: { start: 1, end: 2 } });
    const stepped = readerReducer(passage, { type: 'step-to-mention', to: mention });
    expect(stepped).toMatchObject({ passage: null, steppedMention: mention });
    expect(readerReducer(stepped, { type: 'go-to-mention', index: 0 })).toMatchObject({
      passage: null,
      steppedMention: null,
    });
  });
});
