import { describe, expect, it } from 'vitest';
import type { ArticleActions } from '../articles/index.ts';
import { bulkActions } from './bulk-actions.ts';
import type { ListSelection } from './selection/use-selection.ts';

/** Runs one callback of the selection bar with articles b and d selected, and returns what it called, in order. */
function callsOf(
  name: keyof ReturnType<typeof bulkActions>,
  { inArchive = false } = {},
): readonly (readonly unknown[])[] {
  const calls: unknown[][] = [];
  const record =
    (called: string) =>
    (...given: unknown[]) =>
      void calls.push([called, ...given]);
  const bulk = bulkActions({
    selection: { ordered: ['b', 'd'], clear: record('clear') } as unknown as ListSelection,
    actions: { mark: record('mark'), restore: record('restore') } as unknown as ArticleActions,
    inArchive,
    onDialog: record('dialog'),
    onExport: record('export'),
    onRemove: record('remove'),
    onFocusList: record('focus'),
  });
  bulk[name]();
  return calls;
}

describe('bulk actions', () => {
  it('apply to all selected articles', () => {
    expect(callsOf('onStar')).toEqual([['mark', ['b', 'd'], { starred: true }]]);
    expect(callsOf('onRead')).toEqual([['mark', ['b', 'd'], { state: 'read' }]]);
    expect(callsOf('onRestore')).toEqual([['restore', ['b', 'd']]]);
    expect(callsOf('onTags')).toEqual([['dialog', { name: 'tags', ids: ['b', 'd'] }]]);
  });

  it('archive, and move out of the archive when it is shown', () => {
    expect(callsOf('onArchive')).toEqual([['mark', ['b', 'd'], { archived: true }]]);
    expect(callsOf('onArchive', { inArchive: true })).toEqual([['mark', ['b', 'd'], { archived: false }]]);
  });

  it('move the focus to the list before the selection bar disappears', () => {
    expect(callsOf('onDelete')).toEqual([['focus'], ['remove', ['b', 'd']]]);
    expect(callsOf('onClear')).toEqual([['focus'], ['clear']]);
  });
});
