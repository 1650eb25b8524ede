import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../anchoring/describe.ts';
import { createEntity, entityKinds } from '../../model/analysis.ts';
import type { Analysis, Entity, EntityKind, Mention } from '../../model/analysis.ts';
import type { Correction, CorrectionAct, EntityRef } from '../../model/entities/correction.ts';
import { correctAnalysis } from './apply.ts';

const text =
  'Xi met Putin in Moscow. President Xi Jinping said: “We agree.” Later Washington wrote. ' +
  'In Washington it rained, and the Kremlin Gazette printed it in Moscow.';
const mentionsOf = (words: string, from = text): Mention[] =>
  [...from.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
    text: words,
    type: 'name',
  }));
const entity = (id: string, kind: EntityKind, name: string, ...words: string[]): Entity =>
  createEntity({
    id,
    kind,
    name,
    mentions: words.flatMap((each) => mentionsOf(each)).toSorted((a, b) => a.start - b.start),
  });
const quoteAt = text.indexOf('“We agree.”');
const analysis: Analysis = {
  entities: [
    entity('xi', 'person', 'Xi Jinping', 'Xi Jinping'),
    { ...entity('x', 'person', 'Xi'), mentions: mentionsOf('Xi').slice(0, 1) },
    entity('putin', 'person', 'Putin', 'Putin'),
    entity('moscow', 'place', 'Moscow', 'Moscow'),
    entity('wash', 'person', 'Washington', 'Washington'),
    entity('later', 'date', 'Later', 'Later'),
  ],
  quotes: [
    {
      start: quoteAt,
      end: quoteAt + 11,
      text: '“We agree.”',
      kind: 'direct',
      speaker: 'xi',
      speakerText: 'Xi Jinping',
      cue: { start: text.indexOf('said'), end: text.indexOf('said') + 4 },
    },
  ],
  dates: [{ ...(mentionsOf('Later')[0] as Mention), value: null }],
};
const here = { articleId: 'a', text, textVersion: 1 };
const anchorOf = (words: string, nth = 0) =>
  describeSpan(text, mentionsOf(words)[nth] ?? { start: 0, end: 1 }, 1);
const ref = (name: string, kind: EntityKind = 'person'): EntityRef => ({
  name,
  kind,
  mention: text.includes(name) ? anchorOf(name) : null,
});
let count = 0;
const correction = (act: CorrectionAct, more: Partial<Correction> = {}): Correction => ({
  id: `c${(count += 1)}`,
  articleId: 'a',
  always: false,
  act,
  createdAt: '2024-01-01T00:00:00Z',
  ...more,
});
const correct = (...acts: CorrectionAct[]) =>
  correctAnalysis(
    analysis,
    acts.map((act) => correction(act)),
    here,
  ).analysis;
const find = ({ entities }: Analysis, name: string) => entities.find((each) => each.name === name);

describe('correcting the speaker of a quote', () => {
  const quote = describeSpan(text, { start: quoteAt, end: quoteAt + 11 }, 1);
  const speakerOf = ({ quotes }: Analysis) => quotes.map((each) => [each.speaker, each.speakerText]);

  it('changes or removes the speaker', () => {
    expect(speakerOf(correct({ act: 'speaker', quote, speaker: ref('Putin') }))).toEqual([['putin', '']]);
    expect(speakerOf(correct({ act: 'speaker', quote, speaker: null }))).toEqual([[null, '']]);
  });

  it('follows later corrections of the speaker', () => {
    const merged = correct(
      { act: 'speaker', quote, speaker: ref('Putin') },
      { act: 'merge', target: ref('Putin'), into: ref('Xi Jinping') },
    );
    expect(speakerOf(merged)[0]?.[0]).toBe('xi');
  });

  it('finds the quote with other boundaries and in a changed text', () => {
    const moved = `News. ${text}`;
    const by = 'News. '.length;
    const later: Analysis = {
      ...analysis,
      entities: [entity('v', 'person', 'Putin')],
      quotes: analysis.quotes.map((each) => ({
        ...each,
        start: each.start + by + 1,
        end: each.end + by - 1,
      })),
    };
    const there = correctAnalysis(later, [correction({ act: 'speaker', quote, speaker: ref('Putin') })], {
      articleId: 'a',
      text: moved,
      textVersion: 2,
    });
    expect(speakerOf(there.analysis)).toEqual([['v', '']]);
  });

  it('has no effect without the quote or the speaker, and in other articles', () => {
    const act: CorrectionAct = { act: 'speaker', quote, speaker: ref('Nobody Here') };
    expect(correct(act)).toBe(analysis);
    const silent = { ...analysis, quotes: [] };
    const nobody = correction({ act: 'speaker', quote, speaker: null }, { always: true });
    expect(correctAnalysis(silent, [nobody], here).applied.size).toBe(0);
    expect(correctAnalysis(analysis, [nobody], { ...here, articleId: 'b' }).analysis).toBe(analysis);
  });
});

describe('corrections', () => {
  it('rename an entity and change its kind', () => {
    const corrected = correct(
      { act: 'rename', target: ref('Putin'), name: 'Vladimir Putin' },
      { act: 'kind', target: ref('Vladimir Putin'), kind: 'organization' },
    );
    expect(find(corrected, 'Vladimir Putin')).toMatchObject({ id: 'putin', kind: 'organization' });
  });

  it('merge entities with their mentions and quotes', () => {
    const corrected = correct({ act: 'merge', target: ref('Xi Jinping'), into: ref('Xi') });
    expect(find(corrected, 'Xi Jinping')).toBeUndefined();
    expect(find(corrected, 'Xi')?.mentions.map((m) => m.text)).toEqual(['Xi', 'Xi Jinping']);
    expect(corrected.quotes[0]?.speaker).toBe('x');
  });

  it('rename an entity when the merge target is not in the text', () => {
    const corrected = correct({
      act: 'merge',
      target: ref('Moscow', 'place'),
      into: { kind: 'organization', name: 'The Kremlin', mention: null },
    });
    expect(find(corrected, 'The Kremlin')).toMatchObject({ id: 'moscow', kind: 'organization' });
  });

  it('split off mentions, and a quote with its source', () => {
    const both = correct({ act: 'merge', target: ref('Xi Jinping'), into: ref('Xi') });
    const split = correctAnalysis(
      both,
      [
        correction(
          { act: 'split', target: ref('Xi'), mentions: [anchorOf('Xi Jinping')], name: 'Xi Jinping' },
          { id: 's' },
        ),
      ],
      here,
    ).analysis;
    expect(find(split, 'Xi Jinping')).toMatchObject({ id: 'c:s', kind: 'person' });
    expect(find(split, 'Xi')?.mentions).toHaveLength(1);
    expect(split.quotes[0]?.speaker).toBe('c:s');
  });

  it('remove an entity with its dates and speaker references', () => {
    const corrected = correct(
      { act: 'remove', target: ref('Later', 'date') },
      { act: 'remove', target: ref('Xi Jinping') },
    );
    expect(corrected.dates).toEqual([]);
    expect(corrected.quotes[0]?.speaker).toBeNull();
    expect(corrected.entities.map((e) => e.id)).toEqual(['x', 'putin', 'moscow', 'wash']);
  });

  it('select another gazetteer entry', () => {
    const place = {
      id: 'city:5601538',
      kind: 'city' as const,
      name: 'Moscow',
      latitude: 46.73,
      longitude: -117,
      country: 'US',
      admin: 'Idaho',
      population: 25_000,
    };
    expect(find(correct({ act: 'place', target: ref('Moscow', 'place'), place }), 'Moscow')).toMatchObject({
      place,
    });
  });

  it('add all occurrences of the selection and remove them from other entities', () => {
    const corrected = correct({
      act: 'add',
      anchor: anchorOf('Kremlin Gazette'),
      kind: 'organization',
      name: 'Kremlin Gazette',
    });
    expect(find(corrected, 'Kremlin Gazette')?.mentions).toHaveLength(1);
    const again = correct({ act: 'add', anchor: anchorOf('Washington'), kind: 'place', name: 'Washington' });
    expect(again.entities.filter((e) => e.name === 'Washington')).toMatchObject([
      { kind: 'place', mentions: [{}, {}] },
    ]);
    expect(
      correct({ act: 'add', anchor: anchorOf('Moscow', 1), kind: 'place', name: 'Moscow' }).entities,
    ).toHaveLength(analysis.entities.length);
  });

  it('apply only to their article unless they are global', () => {
    const act: CorrectionAct = { act: 'rename', target: ref('Putin'), name: 'V. Putin' };
    const other = { articleId: 'elsewhere', createdAt: '', id: 'o', act };
    expect(correctAnalysis(analysis, [{ ...other, always: false }], here).analysis).toBe(analysis);
    const always = correctAnalysis(analysis, [{ ...other, always: true }], here);
    expect(find(always.analysis, 'V. Putin')).toBeDefined();
    expect([...always.applied]).toEqual(['o']);
  });

  it('apply to a changed text even if the entity is named differently', () => {
    const newer = `A new beginning, quite long. ${text.replace('Later', 'Some days later')}`;
    const moved: Analysis = {
      entities: [
        createEntity({ id: 'n1', kind: 'person', name: 'V Putin', mentions: mentionsOf('Putin', newer) }),
      ],
      quotes: [],
      dates: [],
    };
    const rename = correction({ act: 'rename', target: ref('Putin'), name: 'Vladimir Putin' });
    const { analysis: corrected } = correctAnalysis(moved, [rename], {
      articleId: 'a',
      text: newer,
      textVersion: 2,
    });
    expect(corrected.entities[0]?.name).toBe('Vladimir Putin');
  });
});

describe('any sequence of corrections', () => {
  const names = analysis.entities.map(({ name, kind }) => ({ name, kind }));
  const anyRef = fc.constantFrom(...names).map(({ name, kind }) => ref(name, kind));
  const anySpan = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => describeSpan(text, { start, end: Math.min(text.length, start + length) }, 1));
  const anyKind = fc.constantFrom(...entityKinds);
  const anyName = fc.constantFrom('Xi', 'Moscow', 'Someone', 'Washington');
  const anyAct: fc.Arbitrary<CorrectionAct> = fc.oneof(
    fc.record({ act: fc.constant('rename' as const), target: anyRef, name: anyName }),
    fc.record({ act: fc.constant('kind' as const), target: anyRef, kind: anyKind }),
    fc.record({ act: fc.constant('merge' as const), target: anyRef, into: anyRef }),
    fc.record({
      act: fc.constant('split' as const),
      target: anyRef,
      mentions: fc.array(anySpan, { minLength: 1, maxLength: 3 }),
      name: anyName,
    }),
    fc.record({ act: fc.constant('remove' as const), target: anyRef }),
    fc.record({ act: fc.constant('add' as const), anchor: anySpan, kind: anyKind, name: anyName }),
  );
  const anyCorrections = fc.array(
    fc.record({
      id: fc.uuid(),
      articleId: fc.constantFrom('a', 'b'),
      always: fc.boolean(),
      act: anyAct,
      createdAt: fc.constant(''),
    }),
    { maxLength: 8 },
  );

  it('yields an analysis consistent with its text', () => {
    fc.assert(
      fc.property(anyCorrections, (corrections) => {
        const { analysis: result } = correctAnalysis(analysis, corrections, here);
        const ids = result.entities.map((each) => each.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { mentions } of result.entities) {
          expect(mentions.length).toBeGreaterThan(0);
          for (const [index, mention] of mentions.entries()) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text);
            const next = mentions[index + 1];
            if (next) expect(next.start).toBeGreaterThanOrEqual(mention.end);
          }
        }
        for (const { speaker } of result.quotes) if (speaker !== null) expect(ids).toContain(speaker);
      }),
    );
  });

  it('does not mutate the analysis and is deterministic', () => {
    const before = JSON.stringify(analysis);
    fc.assert(
      fc.property(anyCorrections, (corrections) => {
        const once = correctAnalysis(analysis, corrections, here);
        expect(correctAnalysis(analysis, corrections, here)).toEqual(once);
        expect(JSON.stringify(analysis)).toBe(before);
      }),
    );
  });
});
