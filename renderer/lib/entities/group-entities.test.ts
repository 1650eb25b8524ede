import { describe, expect, it } from 'vitest';
import { createEntity } from '../../../core/model/analysis.ts';
import type { Entity, EntityKind, Quote } from '../../../core/model/analysis.ts';
import { filterEntities, groupEntities, quotesOf, stepMention } from './group-entities.ts';

const entity = (name: string, kind: EntityKind, ...starts: number[]): Entity =>
  createEntity({
    id: name,
    kind,
    name,
    description: name === 'Ana Díaz' ? 'harbour master' : null,
    mentions: starts.map((start) => ({ start, end: start + 3, text: name.slice(0, 3), type: 'name' })),
  });
const quote = (start: number, speaker: string | null): Quote => ({
  start,
  end: start + 1,
  text: 'x',
  kind: 'direct',
  speaker,
  speakerText: '',
  cue: null,
});

const entities = [
  entity('Bo', 'person', 40),
  entity('Lisbon', 'place', 5),
  entity('Ana Díaz', 'person', 50, 60),
  entity('Cy', 'person', 10),
];

describe('groupEntities', () => {
  it('groups by kind, people first, and omits empty kinds', () => {
    expect(groupEntities(entities).map((group) => group.kind)).toEqual(['person', 'place']);
    expect(groupEntities([])).toEqual([]);
  });

  it('sorts by mentions, then by position in the text', () => {
    expect(groupEntities(entities)[0]?.entities.map((e) => e.name)).toEqual(['Ana Díaz', 'Cy', 'Bo']);
  });
});

describe('filterEntities', () => {
  const found = (query: string) => filterEntities(entities, query).map((e) => e.name);
  it('searches names, descriptions and mentions, ignoring accents', () => {
    expect(found('diaz')).toEqual(['Ana Díaz']);
    expect(found('Harbour M')).toEqual(['Ana Díaz']);
    expect(found('lis')).toEqual(['Lisbon']);
    expect(found('nobody')).toEqual([]);
  });

  it('returns all entities for an empty query', () => {
    expect(found(' ')).toHaveLength(4);
  });
});

describe('quotesOf', () => {
  it('returns one speaker’s quotes in text order', () => {
    const quotes = [quote(30, 'a'), quote(10, 'a'), quote(20, 'b'), quote(5, null)];
    expect(quotesOf(quotes, 'a').map((q) => q.start)).toEqual([10, 30]);
  });
});

describe('stepMention', () => {
  it('wraps around at both ends', () => {
    expect(stepMention(0, 3, 1)).toBe(1);
    expect(stepMention(2, 3, 1)).toBe(0);
    expect(stepMention(0, 3, -1)).toBe(2);
  });

  it('starts at an end when none was visited', () => {
    expect(stepMention(-1, 3, 1)).toBe(0);
    expect(stepMention(-1, 3, -1)).toBe(2);
    expect(stepMention(7, 3, 1)).toBe(0);
    expect(stepMention(0, 0, 1)).toBe(-1);
  });
});
