import { expect, it } from 'vitest';
import { formatDayRange } from './format-day-range.ts';

it('formats days, months, years and ranges', () => {
  expect(formatDayRange('2015-05-07', '2015-05-07')).toBe('7 May 2015');
  expect(formatDayRange('2015-05-01', '2015-05-31')).toBe('May 2015');
  expect(formatDayRange('2024-02-01', '2024-02-29')).toBe('February 2024');
  expect(formatDayRange('1945-01-01', '1945-12-31')).toBe('1945');
  expect(formatDayRange('1990-01-01', '1999-12-31')).toBe('1990 – 1999');
  expect(formatDayRange('2015-05-04', '2015-05-10').replace(/\s/g, ' ')).toMatch(/^4.+10 May 2015$/);
  expect(formatDayRange('-000044-03-15', '-000044-03-15')).toBe('-000044-03-15');
});
