import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEntity, entityKinds } from '../../../core/model/analysis.ts';
import { createMentionIndex } from './mention-index.ts';

const kinds = new Set(entityKinds);
const entityOf = (id: string, spans: readonly (readonly [number, number])[]) =>
  createEntity({
    id,
    kind: 'person',
    name: id,
    mentions: spans.map(([start, end]) => ({ start, end, text: '', type: 'name' })),
  });

describe('createMentionIndex', () => {
  const entities = [
    entityOf('a', [
      [5, 20],
      [40, 45],
    ]),
    entityOf('b', [[10, 14]]),
  ];
  const index = createMentionIndex({ entities }, kinds, true);

  it('returns the shortest mention at an offset', () => {
    expect(index.at(4)).toBeNull();
    expect(index.at(5)?.entity.id).toBe('a');
    expect(index.at(12)?.entity.id).toBe('b');
    expect(index.at(19)?.entity.id).toBe('a');
    expect(index.at(20)).toBeNull();
  });

  it('steps through the text', () => {
    expect(index.step(-1, 1)?.mention.start).toBe(5);
    expect(index.step(5, 1)?.mention.start).toBe(10);
    expect(index.step(40, 1)).toBeNull();
    expect(index.step(40, -1)?.mention.start).toBe(10);
    expect(index.step(5, -1)).toBeNull();
  });

  it('returns the mentions in a range, without hidden kinds', () => {
    expect(index.between(6, 41).map(({ mention }) => mention.start)).toEqual([10, 40]);
    expect(createMentionIndex({ entities }, new Set(['place']), true).all).toEqual([]);
    expect(createMentionIndex(null, kinds, true).at(5)).toBeNull();
  });

  it('agrees with a linear search', () => {
    const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 15 })).map(([s, l]) => [s, s + l] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 15 }), fc.nat(80), (spans, offset) => {
        const found = createMentionIndex({ entities: [entityOf('x', spans)] }, kinds, true).at(offset);
        const lengths = spans.filter(([s, e]) => s <= offset && offset < e).map(([s, e]) => e - s);
        expect(found ? found.mention.end - found.mention.start : Infinity).toBe(Math.min(...lengths));
      }),
    );
  });
});
