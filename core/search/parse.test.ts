import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from './filters.ts';
import { parseQuery } from './parse.ts';
import { wordsOfQuery, type SearchQuery } from './query.ts';

const now = new Date(2024, 4, 10, 12);

/** A query tree in bracket notation. */
function format(query: SearchQuery): string {
  if (query === null) return '';
  switch (query.kind) {
    case 'all':
    case 'any':
      return `(${query.nodes.map(format).join(query.kind === 'all' ? ' & ' : ' | ')})`;
    case 'not':
      return `!${format(query.node)}`;
    case 'words':
      return `${query.part ? `${query.part}:` : ''}${query.pieces.map((piece) => piece.text).join('_')}${query.prefix ? '*' : ''}`;
    case 'filter':
      return `${query.field}=${'value' in query ? query.value : 'day' in query ? query.day : query.what}`;
  }
}
const parsed = (text: string, typing = false) => format(parseQuery(text, { now, typing }));

describe('a query', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['Harbour gate', '(harbour & gate)'],
    ['"the harbour gate" dawn', '(the_harbour_gate & dawn)'],
    ['“curly quotes”', 'curly_quotes'],
    ['well-known', 'well_known'],
    ['don’t', 'don_t'],
    ['-ice harbour', '(!ice & harbour)'],
    ['NOT ice', '!ice'],
    ['-"thin ice"', '!thin_ice'],
    ['harb*', 'harb*'],
    ['"harbour g"*', 'harbour_g*'],
    ['ice OR snow', '(ice | snow)'],
    ['ice | snow cold', '((ice | snow) & cold)'],
    ['ice AND snow', '(ice & snow)'],
    ['or and not', '(or & and & not)'],
    ['(ice OR snow) -(rain fog)', '((ice | snow) & !(rain & fog))'],
    ['tag:work', 'tag=work'],
    ['TAG:"to do" ice', '(tag=to do & ice)'],
    ['-tag:work', '!tag=work'],
    ['site: guardian.ng', 'site=guardian.ng'],
    ['by:Musa author:Okoro', '(by=Musa & by=Okoro)'],
    ['after:2024 before:2024-05', '(after=2024-01-01 & before=2024-05-01)'],
    ['has:notes is:unread', '(has=note & is=unread)'],
    ['in:notes ice snow', '(notes:ice & notes:snow)'],
    ['entity:"Xi Jinping"', 'entities:xi_jinping'],
    ['tag:a OR tag:b', '(tag=a | tag=b)'],
    ['Ｆｕｌｌ Čapek', '(full & capek)'],
  ])('%s', (text, tree) => expect(parsed(text)).toBe(tree));

  it.each([
    ['"never closed', 'never_closed'],
    ['(ice', 'ice'],
    ['ice)', 'ice'],
    [') ice ( snow', '(ice & snow)'],
    ['OR ice OR', 'ice'],
    ['ice OR OR snow', '(ice | snow)'],
    ['- ice', 'ice'],
    ['""', ''],
    ['()', ''],
    ['*', ''],
    ['tag:', ''],
    ['ice tag:', 'ice'],
    ['tag:""', 'tag'],
    ['after:someday', 'after_someday'],
    ['has:wings', 'has_wings'],
    ['in:space ice', '(in_space & ice)'],
    ['12:30', '12_30'],
    ['https://example.org/a?b=c', 'https_example_org_a_b_c'],
    ["'; DROP TABLE articles; --", '(drop & table & articles)'],
    ['NEAR(ice snow)', '(near & (ice & snow))'],
  ])('recovers from errors: %s', (text, tree) => expect(parsed(text)).toBe(tree));

  it('treats the last word as a prefix while typing', () => {
    expect(parsed('thin ic', true)).toBe('(thin & ic*)');
    expect(parsed('thin ic ', true)).toBe('(thin & ic)');
    expect(parsed('"thin ic', true)).toBe('thin_ic*');
    expect(parsed('thin i', true)).toBe('(thin & i)');
    expect(parsed('thin tag:wor', true)).toBe('(thin & tag=wor)');
  });

  it('parses any input within limits', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), typed), (text) => {
        const words = wordsOfQuery(parseQuery(text, { now }));
        expect(words.length).toBeLessThanOrEqual(60);
      }),
    );
  });

  it('terminates on excessive length or depth', () => {
    for (const text of ['('.repeat(50_000), '-'.repeat(50_000), 'a '.repeat(50_000), '"'.repeat(9_999)])
      expect(wordsOfQuery(parseQuery(text)).length).toBeLessThanOrEqual(60);
  });
});

/** Arbitrary user input with tokens in any order. */
const typed = fc
  .array(
    fc.constantFrom(
      'ice',
      '"',
      '(',
      ')',
      '-',
      '*',
      ' ',
      ':',
      'OR',
      'tag:',
      'after:',
      '2024',
      '猫',
      'é',
      '|',
      "'",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('a day', () => {
  it.each([
    ['2024', '2024-01-01'],
    ['2024-2', '2024-02-01'],
    ['2024/02/03', '2024-02-03'],
    ['today', '2024-05-10'],
    ['yesterday', '2024-05-09'],
    ['10d', '2024-04-30'],
    ['2w', '2024-04-26'],
    ['5m', '2023-12-10'],
    ['1y', '2023-05-10'],
    ['2024-13', null],
    ['soon', null],
    ['', null],
  ])('%s', (words, day) => expect(dayOf(words, now)).toBe(day));
});
