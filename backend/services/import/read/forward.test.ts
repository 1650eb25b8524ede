import { expect, test } from 'vitest';
import { forwardOf } from './forward.ts';

const url = 'https://short.example/x';
const of = (html: string) => forwardOf(new Uint8Array(Buffer.from(html)), null, url);

test.each([
  ['<meta http-equiv=refresh content="0;url=/a3"><a href=/a3>here</a>', 'https://short.example/a3'],
  [
    '<META HTTP-EQUIV="Refresh" CONTENT="0; URL=\'https://mill.example/pears?a=1&amp;b=2\'">',
    'https://mill.example/pears?a=1&b=2',
  ],
  [
    '<html><head><meta http-equiv="refresh" content="3, next.html"></head><body>Please wait …</body></html>',
    'https://short.example/next.html',
  ],
  ['<meta http-equiv="refresh" content="0">', null],
  ['<meta http-equiv="refresh" content="0;url=https://short.example/x">', null],
  ['<meta http-equiv="refresh" content="0;url=javascript:alert(1)">', null],
  ['<meta http-equiv="refresh" content="0;url=file:///etc/passwd">', null],
  ['<meta http-equiv="refresh" content="600;url=/later"><p>Live ticker</p>', null],
  ['<head><noscript><meta http-equiv="refresh" content="0;url=/plain"></noscript></head><body></body>', null],
  [
    `<meta http-equiv="refresh" content="1;url=/a3"><p>${'The pears are carried to three villages. '.repeat(20)}</p>`,
    null,
  ],
])('%s', (html, target) => {
  expect(of(html)).toBe(target);
});
