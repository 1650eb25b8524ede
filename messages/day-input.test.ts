import { afterEach, expect, it } from 'vitest';
import { formatDayInput, parseDayInput } from './day-input.ts';
import { sourceMessages } from './en-US/index.ts';
import { chooseLanguage } from './languages.ts';
import { showLanguage } from './translate.ts';

const show = (tag: string, region = tag) =>
  showLanguage(chooseLanguage(tag, { languages: [], region }, ['en-US', 'de', 'ar']), sourceMessages);

afterEach(() => show('en-US'));

it.each([
  ['en-US', 'en-US', '05/04/2015', '5/4/2015'],
  ['en-US', 'en-GB', '04/05/2015', '4-5-2015'],
  ['de', 'de-DE', '04.05.2015', '4. 5. 2015'],
])('days are written and read in the order of %s in the region of %s', (tag, region, shown, typed) => {
  show(tag, region);
  expect(formatDayInput('2015-05-04')).toBe(shown);
  expect([shown, typed, '2015-05-04', ' 2015-5-4 '].map(parseDayInput)).toEqual(Array(4).fill('2015-05-04'));
});

it('reads what it writes in Arabic, with the digits of the region', () => {
  for (const region of ['ar-EG', 'ar-AE', 'ar-SA']) {
    show('ar', region);
    expect(parseDayInput(formatDayInput('2015-05-04'))).toBe('2015-05-04');
  }
});

it('refuses what is no day', () => {
  expect(
    ['', '5/4', '5/4/15', '2/30/2015', '13/1/2015', 'May 4, 2015', '1/2/3/2015'].map(parseDayInput),
  ).toEqual(Array(7).fill(null));
});
