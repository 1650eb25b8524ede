import { describe, expect, it } from 'vitest';
import { createEntity } from '../../model/analysis.ts';
import type { EntityKind } from '../../model/analysis.ts';
import { nearestSpan, presenceColumns, presencePath } from './presence.ts';
import { createSentenceFinder } from './sentence.ts';
import { daysOf, timelineOf } from './timeline.ts';
import { cooccurringEntities, pairsInSentence } from './cooccurrence.ts';

const text = 'Ada met Bo in May. Ada and Bo wrote. Cy slept in 1990.';
const finder = createSentenceFinder(text, [{ start: 0, end: text.length }]);
const entity = (name: string, kind: EntityKind = 'person') =>
  createEntity({
    id: name,
    kind,
    name,
    mentions: [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      text: name,
      type: 'name',
    })),
  });

describe('co-occurrence', () => {
  const analysis = {
    entities: [entity('Ada'), entity('Bo'), entity('Cy'), entity('May', 'date')],
    quotes: [],
    dates: [],
  };
  const pairs = pairsInSentence(analysis, finder);

  it('counts the sentences that mention both', () => {
    expect(pairs).toEqual([{ a: 'Ada', b: 'Bo', count: 2, first: { start: 0, end: 18 } }]);
  });

  it('lists the entities that co-occur with one', () => {
    expect(cooccurringEntities(pairs, analysis.entities, 'Bo').map((c) => c.entity.name)).toEqual(['Ada']);
    expect(cooccurringEntities(pairs, analysis.entities, 'Cy')).toEqual([]);
  });
});

describe('distribution strip', () => {
  it('maps spans to distinct columns', () => {
    const at = (start: number) => ({ start, end: start + 1 });
    expect(presenceColumns([at(0), at(4), at(55), at(99), at(100)], 100, 10)).toEqual([0, 5, 9]);
    expect(presenceColumns([], 0, 10)).toEqual([]);
    expect(presencePath([0, 5], 8)).toBe('M0.5 0V8M5.5 0V8');
  });

  it('finds the nearest span', () => {
    const spans = [
      { start: 10, end: 12 },
      { start: 50, end: 55 },
    ];
    expect([0, 11, 30, 32, 99].map((offset) => nearestSpan(spans, offset))).toEqual([0, 0, 0, 1, 1]);
    expect(nearestSpan([], 5)).toBe(-1);
  });
});

describe('timeline', () => {
  it('determines the first and last day of a value', () => {
    expect(daysOf('1990')).toEqual({ from: '1990-01-01', to: '1990-12-31' });
    expect(daysOf('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(daysOf('2015-05-07T10:00:00')).toEqual({ from: '2015-05-07', to: '2015-05-07' });
    expect(daysOf('2015-05-01/2015-05-31')).toEqual({ from: '2015-05-01', to: '2015-05-31' });
    expect(daysOf(null)).toBeNull();
    expect(daysOf('soon')).toBeNull();
  });

  it('sorts chronologically with sentences, unresolved dates last', () => {
    const date = (words: string, value: string | null) => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, text: words, value };
    };
    const entries = timelineOf([date('May', null), date('1990', '1990')], finder);
    expect(entries.map((e) => [e.date.text, text.slice(e.sentence.start, e.sentence.end)])).toEqual([
      ['1990', 'Cy slept in 1990.'],
      ['May', 'Ada met Bo in May.'],
    ]);
  });
});
