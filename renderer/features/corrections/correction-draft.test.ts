import { describe, expect, it } from 'vitest';
import { createEntity, type Place } from '../../../core/model/analysis.ts';
import {
  draftToCorrection,
  startDraft,
  type CorrectionDraft,
  type CorrectionName,
} from './correction-draft.ts';

const entity = createEntity({
  id: 'e',
  kind: 'place',
  name: 'Moscow',
  mentions: [5, 30, 60].map((start) => ({ start, end: start + 6, text: 'Moscow', type: 'name' })),
});
const other = createEntity({ id: 'o', kind: 'person', name: 'Ana', mentions: [] });
const target = { kind: 'place', name: 'Moscow', span: { start: 5, end: 11 } };

/** The correction of a draft with these changes. */
const correction = (act: CorrectionName, change: Partial<CorrectionDraft> = {}) =>
  draftToCorrection(act, entity, { ...startDraft(act, entity), ...change });

describe('correction draft', () => {
  it('is no correction while it changes nothing', () => {
    for (const act of ['rename', 'kind', 'merge', 'split', 'place'] as const)
      expect(correction(act)).toBeNull();
    expect(correction('rename', { name: '  ' })).toBeNull();
    expect(correction('rename', { name: ' Moscow ' })).toBeNull();
  });

  it('renames, changes the type, merges and removes', () => {
    expect(correction('rename', { name: ' Moscow, Idaho ' })).toEqual({
      act: 'rename',
      target,
      name: 'Moscow, Idaho',
    });
    expect(correction('kind', { kind: 'work' })).toEqual({ act: 'kind', target, kind: 'work' });
    expect(correction('merge', { into: other })).toEqual({
      act: 'merge',
      target,
      into: { kind: 'person', name: 'Ana', span: null },
    });
    expect(correction('remove')).toEqual({ act: 'remove', target });
  });

  it('splits off mentions under another name', () => {
    expect(correction('split', { mentions: new Set([0, 2]) })).toBeNull();
    expect(correction('split', { name: 'Moscow, Russia' })).toBeNull();
    expect(correction('split', { name: 'Moscow, Russia', mentions: new Set([0, 2]) })).toEqual({
      act: 'split',
      target,
      name: 'Moscow, Russia',
      spans: [
        { start: 5, end: 11 },
        { start: 60, end: 66 },
      ],
    });
  });

  it('changes the place to another one', () => {
    const place = { id: 'city:1', name: 'Moscow' } as Place;
    expect(correction('place', { place })).toEqual({ act: 'place', target, place });
    expect(
      draftToCorrection('place', { ...entity, place }, startDraft('place', { ...entity, place })),
    ).toBeNull();
  });
});
