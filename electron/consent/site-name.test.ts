import { expect, it } from 'vitest';
import { siteName } from './site-name.ts';

it.each([
  ['https://example.org:8443/a', 'example.org:8443'],
  ['https://bücher.example/', 'xn--bcher-kva.example (bücher.example)'],
  ['https://президент.example/', 'xn--d1abbgf6aiiy.example (президент.example)'],
  ['https://日本語テスト.example/', 'xn--zckzah9442a6if.example (日本語テスト.example)'],
])('names the site of %s', (url, expected) => {
  const name = siteName(url);
  expect(name.split(' ')[1]).toBe(expected.split(' ')[1]);
  expect(name.split(' ')[0]).toBe(new URL(url).host);
});

it.each([
  // Cyrillic "ра" before Latin letters.
  'https://раypal.example/',
  // Right-to-left letters.
  'https://דוגמה.example/',
  'http://[::1]:8080/',
])('shows only the ASCII form of %s', (url) => {
  expect(siteName(url)).toBe(new URL(url).host);
});
