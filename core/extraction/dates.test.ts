import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateToIso } from './dates.ts';
import { normalizeLang } from './lang.ts';

test.each([
  ['2015-05-04', '2015-05-04'],
  ['2015-05-04T09:30:00Z', '2015-05-04T09:30:00Z'],
  ['2015-05-04T09:30:00.123+0100', '2015-05-04T09:30:00+01:00'],
  ['2015-05-04 09:30', '2015-05-04T09:30:00'],
  ['4 May 2015', '2015-05-04'],
  ['Monday, 4th of May, 2015', '2015-05-04'],
  ['Sept. 9, 2015', '2015-09-09'],
  ['May 4, 2015', '2015-05-04'],
  ['2015/5/4', '2015-05-04'],
  ['29 February 2016', '2016-02-29'],
  ['29 February 2015', null],
  ['2015-13-01', null],
  ['04/05/2015', null],
  ['soon', null],
  ['', null],
])('%j is %j', (text, iso) => {
  expect(dateToIso(text)).toBe(iso);
});

test.each([
  ['en', 'en'],
  ['EN_gb', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['de_DE.UTF-8', 'de-DE'],
  ['es-419', 'es-419'],
  ['iw', 'he'],
  ['en-UK', 'en-GB'],
  ['eng', 'en'],
  ['en-', 'en'],
  ['en, fr', null],
  ['English', null],
  ['', null],
  [null, null],
])('language %j is %j', (value, tag) => {
  expect(normalizeLang(value)).toBe(tag);
});

test('property: a language tag is canonical for any input', () => {
  const piece = fc.constantFrom(
    'en',
    'GB',
    'Hant',
    '419',
    '-',
    '_',
    '.',
    '@',
    'x',
    'zh',
    'und',
    'é',
    ' ',
    'art',
    'lojban',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const tag = normalizeLang(pieces.join(''));
      if (tag !== null) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    }),
  );
});
