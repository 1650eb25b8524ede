import { afterEach, describe, expect, it } from 'vitest';
import { sourceMessages } from './en-US/index.ts';
import {
  compareNames,
  formatBytes,
  formatDate,
  formatDayRange,
  formatList,
  formatMinutes,
  formatNumber,
  formatPercent,
  formatPublicationDay,
  formatRegion,
  formatRoundNumber,
  formatTime,
} from './formats.ts';
import { chooseLanguage } from './languages.ts';
import { showLanguage } from './translate.ts';

const show = (tag: string, region = tag) =>
  showLanguage(chooseLanguage(tag, { languages: [], region }, ['en-US', 'de']), sourceMessages);
/** The spaces of `Intl` vary with its version. */
const plain = (text: string) => text.replaceAll(/[\s\u2009\u202f]/g, ' ');

afterEach(() => show('en-US'));

describe('dates', () => {
  it.each([
    ['2024-05-03T01:30:00+09:00', 'May 3, 2024'],
    ['2024-05-03T23:59:59-08:00', 'May 3, 2024'],
    ['2024-05-03T23:59:59Z', 'May 3, 2024'],
    ['2024-05-03T00:00:00+14:00', 'May 3, 2024'],
    ['2024-05-03T12:00', 'May 3, 2024'],
    ['2024-05-03', 'May 3, 2024'],
    ['spring 2015, perhaps', 'spring 2015, perhaps'],
  ])('of a publication are the day where it was published: %s', (iso, day) => {
    expect(formatPublicationDay(iso)).toBe(day);
  });

  it('without a time are the same day in every time zone', () => {
    expect(formatDate('2015-05-04')).toBe('May 4, 2015');
    expect(formatDate('2015-05-04T12:00:00Z')).toBe('May 4, 2015');
    expect(formatDate('spring 2015, perhaps')).toBe('spring 2015, perhaps');
  });

  it('follow the language and the region', () => {
    show('de', 'de-DE');
    expect(formatDate('2015-05-04')).toBe('4. Mai 2015');
    show('en-US', 'de-DE');
    expect(formatDate('2015-05-04')).toBe('4 May 2015');
  });

  it('are days, months, years and ranges', () => {
    expect(formatDayRange('2015-05-07', '2015-05-07')).toBe('May 7, 2015');
    expect(formatDayRange('2015-05-01', '2015-05-31')).toBe('May 2015');
    expect(formatDayRange('2024-02-01', '2024-02-29')).toBe('February 2024');
    expect(formatDayRange('1945-01-01', '1945-12-31')).toBe('1945');
    expect(plain(formatDayRange('1990-01-01', '1999-12-31'))).toBe('1990 – 1999');
    expect(plain(formatDayRange('2015-05-04', '2015-05-10'))).toBe('May 4 – 10, 2015');
    expect(formatDayRange('-000044-03-15', '-000044-03-15')).toBe('-000044-03-15');
  });

  it('may have a time of the local time zone', () => {
    const local = new Date(2026, 10, 24, 14, 5).toISOString();
    expect(plain(formatTime(local))).toBe('November 24, 2026 at 2:05 PM');
  });
});

it('formats numbers, shares and sizes', () => {
  expect(formatNumber(1204)).toBe('1,204');
  expect(formatRoundNumber(25_060)).toBe('25,100');
  expect(formatRoundNumber(143_400_000)).toBe('143 million');
  expect(formatPercent(0.62)).toBe('62%');
  expect([0, 999, 1000, 1_250_000, 345_600_000].map(formatBytes).map(plain)).toEqual([
    '0 bytes',
    '999 bytes',
    '1.0 kB',
    '1.3 MB',
    '346 MB',
  ]);
});

it('formats durations with their hours', () => {
  expect([1, 45, 60, 930].map(formatMinutes).map(plain)).toEqual(['1 min', '45 min', '1 hr', '15 hr 30 min']);
  show('de', 'de-DE');
  expect(plain(formatMinutes(930))).toBe('15 Std., 30 Min.');
});

it('formats lists and names of countries', () => {
  expect(formatList(['a', 'b', 'c'])).toBe('a, b, and c');
  expect(formatRegion('DE')).toBe('Germany');
  expect(formatRegion('not a code')).toBe('not a code');
  show('de', 'de-DE');
  expect(formatList(['a', 'b', 'c'])).toBe('a, b und c');
  expect(formatRegion('DE')).toBe('Deutschland');
});

it('sorts names as the language does, with numbers by value', () => {
  expect(['Zug', 'Äpfel', 'Band 10', 'Band 9', 'apfel'].toSorted(compareNames)).toEqual([
    'apfel',
    'Äpfel',
    'Band 9',
    'Band 10',
    'Zug',
  ]);
});
