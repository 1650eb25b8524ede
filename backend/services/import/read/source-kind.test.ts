import { describe, expect, test } from 'vitest';
import { fileKindOf } from './source-kind.ts';

const kindOf = (text: string, ending = ''): string => fileKindOf(ending, Buffer.from(text, 'utf8'));

describe('the kind of a file without a known ending', () => {
  test.each([
    ['html', '<!doctype html><p>a'],
    ['html', '\ufeff\n <!-- saved --> <!----><html>'],
    ['html', '<?xml version="1.0"?>\n<html>'],
    ['text', '<svg></svg>'],
    ['text', 'Content-Type: text/plain\n\nwords'],
    [
      'mhtml',
      'From: a\r\nSubject: b\r\n c\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"',
    ],
    ['mhtml', '\ufeff\r\n\nContent-Type:\r\n multipart/related'],
    ['text', `${'a: b\n'.repeat(40)}content-type: multipart/related`],
  ])('is %s: %j', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
  });

  // These kept a regular expression busy for minutes.
  test.each([
    '<!---->'.repeat(280),
    '<!---->'.repeat(43),
    `${'a:\n \n'.repeat(300)}x`,
    `<?xml ${'?>'.repeat(900)}`,
  ])('is detected in one pass over its beginning', (text) => {
    expect(kindOf(text)).toBe('text');
  });
});

describe('a file whose ending promises another format', () => {
  test.each([
    '.epub',
    '.docx',
    '.odt',
    '.rtf',
    '.zip',
    '.gz',
    '.pdf',
    '.png',
    '.webarchive',
    '.mobi',
    '.json',
  ])('is refused as %s', (ending) => {
    expect(() => kindOf('not a zip, but words', ending)).toThrow(
      `ends in ${ending}, but its content is something else`,
    );
  });

  test.each([
    ['html', '.epub', '<!doctype html><p>An error page.'],
    ['mhtml', '.zip', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"'],
    ['text', '.json', '{"a": 1}'],
    ['text', '.json', '\ufeff[]'],
    ['text', '.epub', ''],
    ['text', '.log', 'words'],
    ['text', '', 'words'],
  ])('is read as %s where its content shows it: %s %j', (kind, ending, text) => {
    expect(kindOf(text, ending)).toBe(kind);
  });
});
