import { expect, it } from 'vitest';
import { describeFetch, describeOpen } from './describe-question.ts';

it('shows the site and the whole address in short lines', () => {
  const url = `https://example.org:8443/${'a'.repeat(200)}?q=1`;
  const { message, detail, buttons } = describeFetch({ what: 'pages', urls: [url], askedBy: 'link' });
  expect(message).toBe('Download this page?');
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
  expect(buttons).toEqual(['Cancel', 'Download page']);
});

it('names every site of several addresses, up to eight', () => {
  const urls = Array.from({ length: 30 }, (_, index) => `https://s${index % 10}.example/${index}`);
  const { message, detail } = describeFetch({ what: 'pages', urls, askedBy: 'user' });
  expect(message).toBe('Download 30 pages?');
  expect(detail).toContain('30 pages from:\n• s0.example\n');
  expect(detail).toMatch(/• s7\.example\nand 2 other sites$/);
});

it('asks for pictures in their own words', () => {
  const { message, detail, buttons } = describeFetch({
    what: 'pictures',
    urls: ['https://a.example/1.png', 'https://b.example/2.png'],
    askedBy: 'user',
  });
  expect([message, ...buttons]).toEqual(['Download 2 images?', 'Cancel', 'Download images']);
  expect(detail).toContain('2 images from:\n• a.example\n• b.example');
});

it('shows where a link leads before another program opens it', () => {
  expect(describeOpen('https://example.org/path?q=1')).toEqual({
    message: 'Open in your browser?',
    detail: 'Site: example.org\n\nWeb address:\nhttps://example.org/path?q=1',
    buttons: ['Cancel', 'Copy link', 'Open in browser'],
  });
  expect(describeOpen('mailto:a@example.org?subject=x')).toEqual({
    message: 'Write an email?',
    detail: 'Your mail program opens with:\n\nmailto:a@example.org?subject=x',
    buttons: ['Cancel', 'Copy link', 'Open mail program'],
  });
});

it('shows the beginning and the end of an address that is too long for a box', () => {
  const url = `https://example.org/${'a'.repeat(7_000)}/end`;
  const { detail } = describeOpen(url);
  expect(detail.split('\n').length).toBeLessThan(32);
  expect(detail).toContain('… 5,584 more characters …');
  expect(detail.endsWith('/end')).toBe(true);
});
