import { expect, it } from 'vitest';
import { describeFetch } from './describe-question.ts';

it('shows the site and the whole address in short lines', () => {
  const url = `https://example.org:8443/${'a'.repeat(200)}?q=1`;
  const { message, detail, buttons } = describeFetch({ urls: [url], askedBy: 'link' });
  expect(message).toBe('Fetch this page?');
  expect(detail).toContain('Site: example.org:8443\n');
  expect(detail.slice(detail.indexOf('https://')).replaceAll('\n', '')).toBe(url);
  expect(
    Math.max(
      ...detail
        .slice(detail.indexOf('Site:'))
        .split('\n')
        .map(({ length }) => length),
    ),
  ).toBe(72);
  expect(buttons).toEqual(['Cancel', 'Fetch the page']);
});

it('names every site of several addresses, up to eight', () => {
  const urls = Array.from({ length: 30 }, (_, index) => `https://s${index % 10}.example/${index}`);
  const { message, detail } = describeFetch({ urls, askedBy: 'person' });
  expect(message).toBe('Fetch 30 pages?');
  expect(detail).toContain('30 pages from:\n• s0.example\n');
  expect(detail).toMatch(/• s7\.example\nand 2 other sites$/);
});
