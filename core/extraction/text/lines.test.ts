import { describe, expect, test } from 'vitest';
import { bylineOf, isDateLine } from './byline.ts';
import { readHeaders } from './headers.ts';
import { findListLines } from './lists.ts';
import { isSiteNameLike, siteNameFromSmallPrint } from './site-name.ts';
import { splitWindowTitle } from './title.ts';
import { textToUnits } from './units.ts';
import { measureWrapping } from './wrapping.ts';

describe('wrapped lines', () => {
  const joined = (text: string): string[] => textToUnits(text).map((unit) => unit.text);
  const wrapped =
    'It is a truth universally acknowledged, that a single man in possession\nof a good fortune, must be in want of a wife, and that all his neighbours\nknow it before he does.';

  test('prose is joined', () => {
    expect(joined(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')]);
  });

  test('empty lines and list items separate paragraphs', () => {
    expect(joined(`${wrapped}\n\n${wrapped}`)).toHaveLength(2);
    expect(joined(`${wrapped}\n- an item\n- another one`)).toHaveLength(3);
  });

  test('verse is not unwrapped, even with long lines of equal length', () => {
    const verse =
      'Of Man’s first disobedience, and the fruit of that forbidden\nTree, whose mortal taste brought death into the World, and all\nOur woe, with loss of Eden, till one greater Man restore us, and\nRegain the blissful Seat, sing Heavenly Muse, that on the secret';
    expect(joined(verse)).toHaveLength(4);
    expect(joined('Tyger Tyger, burning bright,\nIn the forests of the night;')).toHaveLength(2);
  });

  test('a hyphen at the end of a line joins without a space', () => {
    const text = wrapped.replace('single man in possession', 'single man, well-\nknown,');
    expect(joined(text).join('\n')).toContain('well-known');
  });

  test('one line per paragraph is not hard-wrapped', () => {
    expect(measureWrapping([['One line.'], ['Another line.']])).toBeNull();
    expect(measureWrapping([['A line. '.repeat(30), 'Another line. '.repeat(30)]])).toBeNull();
  });
});

describe('bylines and dates', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['BY JANE DOE', 'JANE DOE'],
    ['By Jane Doe and John Roe | Reuters', 'Jane Doe and John Roe'],
    ['by Ludwig van der Berg', 'Ludwig van der Berg'],
    ['By Jane Doe, Political Correspondent', 'Jane Doe'],
    ['By AFP | 09 May 2015', 'AFP'],
    ['Written by Jane Doe on May 4, 2015', 'Jane Doe'],
    ['Agence France-Presse', 'Agence France-Presse'],
  ])('%s: %s', (line, name) => {
    expect(bylineOf(line)).toBe(name);
  });

  test.each(['By the river', 'By Friday the storm had passed.', 'Bypass Road', 'By now we know', 'A Report'])(
    '%s has no author',
    (line) => {
      expect(bylineOf(line)).toBeNull();
    },
  );

  test.each([
    '4 May 2015',
    'Published May 12, 2016',
    'Monday, 4 May 2015 | 10:30 am',
    '2015-05-04',
    'Updated 3 hours ago',
    'Last updated: 9 May 2015 at 10:00 GMT',
  ])('%s is a date', (line) => {
    expect(isDateLine(line)).toBe(true);
  });

  test.each(['On 4 May 2015 the bridge fell', '1984', 'May we go', 'Chapter 4'])(
    '%s is not recognized',
    (line) => {
      expect(isDateLine(line)).toBe(false);
    },
  );
});

describe('lists', () => {
  const texts = (...lines: string[]): (string | null)[] =>
    findListLines(lines).map((item) => item?.text ?? null);
  test('need an adjacent item, except for unambiguous bullets', () => {
    expect(texts('- one', '- two')).toEqual(['one', 'two']);
    expect(texts('– Good morning, he said.', 'Nobody answered.')).toEqual([null, null]);
    expect(texts('• one', 'text')).toEqual(['one', null]);
    expect(texts('1. one', '2. two', '5. five')).toEqual(['one', 'two', null]);
    expect(texts('1. The morning', 'Text of the morning.', '2. The evening')).toEqual([null, null, null]);
    expect(texts('1984. A year', '- a', '* b')).toEqual([null, null, null]);
    expect(texts('- [x] done', '- [ ] open')).toEqual(['done', 'open']);
  });
});

describe('site names', () => {
  test('a few capitalized words, or a host name', () => {
    for (const line of ['The Guardian', 'BBC News', 'Bank of the West', 'www.example.com', 'Le Monde']) {
      expect(isSiteNameLike(line)).toBe(true);
    }
    for (const line of [
      'World',
      'a lower line',
      'The bridge is closed',
      'Hello, World',
      'Wed, Nov 20, 2019',
    ]) {
      expect(isSiteNameLike(line)).toBe(false);
    }
  });

  test('from the copyright notice', () => {
    expect(siteNameFromSmallPrint('© 2015 The Guardian. All rights reserved.')).toBe('The Guardian');
    expect(siteNameFromSmallPrint('Copyright 2010-2020 Example Media')).toBe('Example Media');
    expect(siteNameFromSmallPrint('All rights reserved.')).toBeNull();
    expect(siteNameFromSmallPrint('© 2015')).toBeNull();
  });

  test('from a window title', () => {
    expect(splitWindowTitle('Tax bill passes after long night | The Herald')).toEqual({
      title: 'Tax bill passes after long night',
      site: 'The Herald',
    });
    expect(splitWindowTitle('Xi and Putin - a strong friendship')).toBeNull();
  });
});

test('headers count only with a title and one more field', () => {
  expect(readHeaders(['Subject: Lunch', 'From: Jane <j@x.example>', 'Hi'])).toMatchObject({
    title: 'Lunch',
    byline: 'Jane',
    lines: 2,
  });
  expect(readHeaders(['Title: A life', 'in three parts'])).toBeNull();
  expect(readHeaders(['Note: this is text', 'Title: x'])).toBeNull();
});
