import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../../core/model/annotation.ts';
import { withHighlight } from './with-highlight.ts';

const made = (id: string, start: number, end: number, state: Highlight['state'] = 'exact') => ({
  id,
  articleId: 'a',
  anchor: { span: { start, end }, quote: { exact: id, prefix: '', suffix: '' }, textVersion: 1 },
  state,
  color: 'yellow' as const,
  note: '',
  tags: [],
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('withHighlight', () => {
  const list = [made('first', 0, 9), made('second', 20, 30), made('lost', 5, 8, 'orphaned')];

  it('inserts a new highlight where it is in the text, before those that lost their words', () => {
    expect(ids(withHighlight(list, made('new', 10, 12)))).toEqual(['first', 'new', 'second', 'lost']);
    expect(ids(withHighlight(list, made('new', 40, 50)))).toEqual(['first', 'second', 'new', 'lost']);
    expect(ids(withHighlight(list, made('longer', 20, 40)))).toEqual(['first', 'longer', 'second', 'lost']);
    expect(ids(withHighlight([], made('new', 10, 12)))).toEqual(['new']);
  });

  it('replaces a changed highlight', () => {
    const changed = withHighlight(list, { ...made('first', 35, 37), note: 'mine' });
    expect(ids(changed)).toEqual(['second', 'first', 'lost']);
    expect(changed[1]).toMatchObject({ note: 'mine' });
    expect(ids(list)).toEqual(['first', 'second', 'lost']);
  });

  it('appends one that lost its words', () => {
    expect(ids(withHighlight(list, made('first', 0, 9, 'orphaned')))).toEqual(['second', 'first', 'lost']);
  });
});
