import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateToIso } from './parse-date.ts';
import { normalizeLang } from '../lang.ts';

test.each([
  ['2015-05-04', '2015-05-04'],
  ['2015-05-04T09:30:00Z', '2015-05-04T09:30:00Z'],
  ['2015-05-04T09:30:00.123+0100', '2015-05-04T09:30:00+01:00'],
  ['2015-05-04 09:30', '2015-05-04T09:30:00'],
  ['4 May 2015', '2015-05-04'],
  ['平成27年5月4日', '2015-05-04'],
  ['令和元年12月1日', '2019-12-01'],
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
  ['de', 'Veröffentlicht am 3. Mai 2024', '2024-05-03'],
  ['de', '03.05.2024', '2024-05-03'],
  ['de', 'Stand: 03.05.24', '2024-05-03'],
  ['fr', 'Publié le 1er août 2024', '2024-08-01'],
  ['es', '3 de mayo de 2024', '2024-05-03'],
  ['pt', '3 de março de 2024', '2024-03-03'],
  ['it', '3 maggio 2024', '2024-05-03'],
  ['nl', '3 mei 2024', '2024-05-03'],
  ['sv', 'den 3 maj 2024', '2024-05-03'],
  ['fi', '3. toukokuuta 2024', '2024-05-03'],
  ['pl', '3 maja 2024 r.', '2024-05-03'],
  ['pl', '3 listopada 2024', '2024-11-03'],
  ['hr', '3. listopada 2024.', '2024-10-03'],
  ['cs', '3. května 2024', '2024-05-03'],
  ['hu', '2024. május 3.', '2024-05-03'],
  ['lt', '2024 m. gegužės 3 d.', '2024-05-03'],
  ['lv', '2024. gada 3. maijs', '2024-05-03'],
  ['ro', '3 mai 2024', '2024-05-03'],
  ['ru', '3 мая 2024 г.', '2024-05-03'],
  ['uk', '3 травня 2024', '2024-05-03'],
  ['el', '3 Μαΐου 2024', '2024-05-03'],
  ['tr', '3 Mayıs 2024', '2024-05-03'],
  ['he', '3 במאי 2024', '2024-05-03'],
  ['ar', '٣ مايو ٢٠٢٤', '2024-05-03'],
  ['vi', 'ngày 3 tháng 5 năm 2024', '2024-05-03'],
  ['id', '3 Mei 2024', '2024-05-03'],
  ['th', '3 พฤษภาคม 2567', '2024-05-03'],
  ['ja', '2024年5月3日', '2024-05-03'],
  ['zh', '2024年5月3日 09:30', '2024-05-03T09:30:00'],
  ['ko', '2024년 5월 3일', '2024-05-03'],
  ['fr', '03/05/2024', '2024-05-03'],
  ['en-US', '05/03/2024', '2024-05-03'],
  ['en-GB', '03/05/2024', '2024-05-03'],
  ['en', '25/03/2024', '2024-03-25'],
  ['nl', '03-05-2024', '2024-05-03'],
  [null, '3 Mai 2024', '2024-05-03'],
  [null, '20240503', '2024-05-03'],
  [null, '2024-05-03T09:30:00+02', '2024-05-03T09:30:00+02:00'],
  [null, 'Fri, 03 May 2024 09:30:00 GMT', '2024-05-03'],
  ['de', 'Kapitel 3 Absatz 2024', null],
  ['de', 'Version 1.2.2024.1', null],
])('in %s, %j is %j', (lang, text, iso) => {
  expect(dateToIso(text, lang)).toBe(iso);
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
