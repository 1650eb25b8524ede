import { describe, expect, test } from 'vitest';
import { pageUrl, savedPageUrl } from './page-url.ts';

describe('savedPageUrl', () => {
  test.each([
    [
      '<!DOCTYPE html>\n<!-- saved from url=(0026)https://example.org/story -->\n<html>',
      'https://example.org/story',
    ],
    [
      '<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/a?b=c#d \n saved date: Mon\n-->',
      'https://example.org/a?b=c#d',
    ],
    ['<!-- saved from url=(0014)about:internet -->', null],
    ['<html><body>saved from url=(1)https://example.org</body>', null],
    [`${'x'.repeat(30_000)}<!-- saved from url=(0026)https://example.org/story -->`, null],
  ])('%#', (html, address) => expect(savedPageUrl(html)).toBe(address));
});

test.each([
  ['https://example.org/a#b', 'https://example.org/a'],
  ['https://example.org/a?utm_source=x&id=7&fbclid=y#b', 'https://example.org/a?id=7'],
  ['https://example.org/a?utm_source=x', 'https://example.org/a'],
  ['https://example.org/a?q=%20b+c', 'https://example.org/a?q=%20b+c'],
])('pageUrl(%s)', (address, kept) => expect(pageUrl(address)).toBe(kept));
