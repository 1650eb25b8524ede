import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Block } from '../../../../core/model/article.ts';
import { RenderedSections } from './rendered-sections.ts';
import { blocksOf, sectionAt, sectionsOf } from './sections.ts';

const base = { marks: [] } as const;
const kinds = ['paragraph', 'heading', 'listItem', 'quote', 'footnote', 'rule', 'figure', 'caption'] as const;

/** Consecutive blocks with these kinds and lengths. */
function blocksFrom(parts: readonly (readonly [(typeof kinds)[number], number])[]): Block[] {
  let start = 0;
  return parts.map(([kind, length], at): Block => {
    const end = start + (kind === 'rule' || kind === 'figure' ? 0 : length);
    const place = { ...base, start, end };
    start = end + 1;
    switch (kind) {
      case 'heading':
        return { ...place, kind, level: 2 };
      case 'listItem':
        return { ...place, kind, ordered: false, ordinal: 1, depth: 0, continued: at % 3 === 0 };
      case 'quote':
        return { ...place, kind, depth: 0 };
      case 'footnote':
        return { ...place, kind, id: `n${Math.floor(at / 2)}`, label: '1' };
      case 'figure':
        return { ...place, kind, image: { source: 's', alt: '', width: null, height: null } };
      default:
        return { ...place, kind };
    }
  });
}

const article = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 3000 })), { maxLength: 120 })
  .map(blocksFrom);

describe('sectionsOf', () => {
  it('keeps every block once and in order, and finds the section of each offset', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        const sections = sectionsOf(blocks);
        expect(sections.flatMap(({ groups }) => groups.flatMap(blocksOf))).toEqual(blocks);
        sections.forEach((section, at) => {
          expect(section.blocks).toBe(section.groups.flatMap(blocksOf).length);
          if (section.end > section.start) expect(sectionAt(sections, section.end - 1)).toBe(at);
        });
      }),
    );
  });

  it('never separates a heading from its content, nor a footnote or item from its paragraphs', () => {
    fc.assert(
      fc.property(article, (blocks) => {
        for (const { groups } of sectionsOf(blocks).slice(1)) {
          const [first] = blocksOf(groups[0] as (typeof groups)[number]);
          const before = blocks[blocks.indexOf(first as Block) - 1];
          expect(['heading', 'rule', 'figure', 'caption']).not.toContain(before?.kind);
          if (first?.kind === 'listItem' && before?.kind === 'listItem') expect(first.continued).toBe(false);
          if (first?.kind === 'footnote' && before?.kind === 'footnote') expect(first.id).not.toBe(before.id);
        }
      }),
    );
  });

  it('keeps a short article whole and splits a long list into parts that continue', () => {
    expect(sectionsOf(blocksFrom([['paragraph', 100]]))).toHaveLength(1);
    expect(sectionsOf([])).toHaveLength(1);
    const items = Array.from({ length: 100 }, () => ['listItem', 1000] as const);
    const sections = sectionsOf(blocksFrom([...items]));
    expect(sections.length).toBeGreaterThan(10);
    const [, second] = sections;
    expect(second?.groups[0]).toMatchObject({ kind: 'list', total: 100 });
  });
});

describe('an article of very many small blocks', () => {
  const many = 20_000;
  const sizes = (blocks: readonly Block[]): number[] => sectionsOf(blocks).map((section) => section.blocks);

  it.each(kinds)('is cut into sections of a few hundred blocks: %s', (kind) => {
    const blocks = blocksFrom(Array.from({ length: many }, () => [kind, 1] as const));
    expect(Math.max(...sizes(blocks))).toBeLessThanOrEqual(300);
  });

  it('is cut where an item or a footnote never ends, and inside a quotation', () => {
    const place = (at: number) => ({ marks: [], start: 2 * at, end: 2 * at + 1 });
    const item = { kind: 'listItem', ordered: false, ordinal: 1, depth: 0, continued: true } as const;
    const blocks = Array.from({ length: many }, (_, at): Block[] => [
      { ...item, ...place(at) },
      { kind: 'footnote', id: '1', label: '1', ...place(at) },
      { kind: 'heading', level: 1, quoted: 1, ...place(at) },
      { kind: 'table', rows: [], ...place(at) },
    ]);
    for (const kind of [0, 1, 2, 3])
      expect(Math.max(...sizes(blocks.flatMap((all) => all[kind] ?? [])))).toBeLessThanOrEqual(300);
  });
});

describe('RenderedSections', () => {
  it('renders each section once and finds the nearest unrendered one', () => {
    const rendered = new RenderedSections(5, [2]);
    const notified: number[] = [];
    for (let i = 0; i < 5; i += 1) rendered.subscribe(i, () => notified.push(i));
    expect(rendered.nearestMissing(2)).toBe(3);
    expect(rendered.add(1, 3)).toBe(true);
    expect(rendered.add(1, 3)).toBe(false);
    expect(notified).toEqual([1, 3]);
    expect(rendered.isComplete).toBe(false);
    rendered.add(-4, 99);
    expect(rendered.isComplete).toBe(true);
    expect(rendered.nearestMissing(0)).toBeNull();
  });
});
