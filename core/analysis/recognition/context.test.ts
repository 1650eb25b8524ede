import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../model/analysis.ts';
import { createNameTable } from '../lexicon/names.ts';
import { createLineTokenizer } from '../document/lines.ts';
import { tokenizeDocument, textBetween } from '../document/document.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { expandOrganizationSpans } from './organizations.ts';
import { findDatelines } from './datelines.ts';
import { evidenceOf } from './evidence.ts';
import type { FoundName } from './name/name.ts';

const table = createNameTable(readFileSync('data/lexicon/names.bin'));

/** Parses "…[p:Xori Vantu]…" into a text with tagged names: p person, l place, o organization. */
const parseMarked = (text: string): { document: TokenizedDocument; names: FoundName[] } => {
  const kinds: Record<string, EntityKind> = { p: 'person', l: 'place', o: 'organization' };
  let plain = '';
  const spans: { start: number; end: number; kind: EntityKind }[] = [];
  let last = 0;
  for (const match of text.matchAll(/\[([plo]):([^\]]*)\]/g)) {
    plain += text.slice(last, match.index);
    const name = match[2] ?? '';
    spans.push({
      start: plain.length,
      end: plain.length + name.length,
      kind: kinds[match[1] ?? ''] ?? 'person',
    });
    plain += name;
    last = match.index + match[0].length;
  }
  const document = tokenizeDocument(plain + text.slice(last), createLineTokenizer(table, 0));
  const names = spans.map(({ start, end, kind }) => {
    const first = document.starts.indexOf(start);
    const stop = document.starts.findIndex((at) => at >= end);
    return { first, end: stop < 0 ? document.tokens.length : stop, kind };
  });
  return { document, names };
};
const kindIn = (text: string): EntityKind | undefined => {
  const { document, names } = parseMarked(text);
  return names[0] && evidenceOf(document, names[0], table)?.kind;
};
const expandedNames = (text: string): string[] => {
  const { document, names } = parseMarked(text);
  return expandOrganizationSpans(document, names, table).map(
    ({ first, end, kind }) => `${kind}: ${textBetween(document, first, end)}`,
  );
};
const datelines = (text: string): string[] => {
  const { document } = parseMarked(text);
  return findDatelines(document).map(({ first, end }) => textBetween(document, first, end));
};

describe('evidence from context', () => {
  it.each([
    ['Mrs [l:Zantoru] wept.', 'person'],
    ['They met minister [l:Xori Vantu] there.', 'person'],
    ['She helped [l:Xori Vantu], 54, to rise.', 'person'],
    ['[l:Xori Vantu], a retired fisherman, laughed.', 'person'],
    ['[o:Xori Vantu], who sells fish, laughed.', 'person'],
    ['[l:Xori Vantu] believes in rain.', 'person'],
    ['He sold his shares in [p:Zantoru] last year.', 'organization'],
    ['The retailer [p:Zantoru] closed.', 'organization'],
    ['[l:Zantoru], a cement maker, closed.', 'organization'],
    ['A fire broke out in [p:Zantoru] at night.', 'place'],
    ['Ships left the port of [p:Zantoru] at night.', 'place'],
  ])('%s', (text, kind) => {
    expect(kindIn(text)).toBe(kind);
  });

  it.each([
    'Officials in [l:Kenya] spoke.',
    '[l:Kenya] said no.',
    'President [p:Xori] of the club.',
    '[o:Zantoru Bank] said no.',
  ])('does not override %s', (text) => {
    const kind = parseMarked(text).names[0]?.kind;
    expect([undefined, kind]).toContain(kindIn(text));
  });
});

describe('split organization names', () => {
  it.each([
    ['The [l:Zantoru District] Police said no.', ['organization: Zantoru District Police']],
    ['A bomb of the [o:Zantoru Workers]’ Party.', ['organization: Zantoru Workers’ Party']],
    [
      'Doctors at the [l:National Center] for Maternal and [o:Child Health] left.',
      ['organization: National Center for Maternal and Child Health'],
    ],
    ['The [l:Zantoru Railway] found a bus.', ['organization: Zantoru Railway']],
  ])('%s', (text, names) => {
    expect(expandedNames(text)).toEqual(names);
  });

  it('does not merge a person after an organization noun', () => {
    expect(expandedNames('She left the [o:Zantoru School] for [p:Xori Vantu].')).toEqual([
      'organization: Zantoru School',
      'person: Xori Vantu',
    ]);
  });
});

describe('datelines', () => {
  it.each([
    ['AMMAN - A court ruled on Monday.', ['AMMAN']],
    ['PORT MORESBY - Landslides have cut roads.', ['PORT MORESBY']],
    ['LUSAKA, March 4 (Agency) - Rain fell.', ['LUSAKA']],
    ['SAO PAULO/BRASILIA - Rain fell.', ['SAO PAULO', 'BRASILIA']],
    ['UN envoys met - and left.', []],
    ['Rain fell in AMMAN - at last.', []],
  ])('%s', (text, places) => {
    expect(datelines(text)).toEqual(places);
  });
});
