import { expect, it } from 'vitest';
import { findDates } from './find-dates.ts';

it.each([
  ['Sales in FY2022 fell.', 'FY2022', '2022'],
  ['The fiscal year 2023 was poor.', 'fiscal year 2023', '2023'],
  ['Profit rose in Q3 2021.', 'Q3 2021', '2021-07/2021-09'],
  ['It lasts between June 2 and 9.', 'June 2 and 9', '2026-06-02/2026-06-09'],
  ['Signed on 28/02/2025.', '28/02/2025', '2025-02-28'],
  ['It must be done by the end of the year.', 'the end of the year', '2026'],
  ['They meet at the beginning of next week.', 'the beginning of next week', '2026-05-18/2026-05-24'],
  ['The ship sails in two weeks’ time.', 'in two weeks’ time', '2026-05-25/2026-05-31'],
  ['Five years from now it will be dry.', 'Five years from now', '2031'],
  ['She left three months ago.', 'three months ago', '2026-02'],
])('%s', (text, words, value) => {
  const date = findDates(text, '2026-05-13');
  expect(date.map((one) => [one.text, one.value])).toEqual([[words, value]]);
});

it.each([
  'Between May 3 and 7 million people',
  'a score of 13/14',
  'version 13.2.1 of it',
  'at the end of the day',
])('finds no date in: %s', (text) => {
  expect(findDates(text, '2026-05-13').some(({ value }) => (value ?? '').includes('/'))).toBe(false);
});
