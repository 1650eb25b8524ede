import { expect, it } from 'vitest';
import { createEntity, type Quote } from '../../../core/model/analysis.ts';
import { groupQuotes } from './group-quotes.ts';

const quote = (start: number, speaker: string | null, speakerText = ''): Quote => ({
  start,
  end: start + 2,
  text: 'xx',
  kind: 'direct',
  speaker,
  speakerText,
  cue: null,
});

it('groups quotes by speaker, most quotes first, unknown speakers last', () => {
  const entities = [createEntity({ id: 'a', kind: 'person', name: 'Ada', mentions: [] })];
  const quotes = [
    quote(50, null),
    quote(40, null),
    quote(60, null),
    quote(30, 'a', 'she'),
    quote(10, 'a', 'Ada'),
    quote(20, 'gone', 'a neighbour'),
  ];
  const groups = groupQuotes({ entities, quotes, dates: [] });
  expect(groups.map(({ name, quotes: said }) => [name, said.map((q) => q.start)])).toEqual([
    ['Ada', [10, 30]],
    ['a neighbour', [20]],
    ['', [40, 50, 60]],
  ]);
});
