import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '../../../../core/model/error.ts';
import { readSource } from './read-source.ts';
import { maxBytesByKind } from './source-kind.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-source-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const html =
  '<!doctype html><html><head><title>A page about bridges</title></head><body><p>One sentence, and a <a href="x">link</a>.</p></body></html>';
const problemOf = async (file: string): Promise<AppError> => {
  const error: unknown = await readSource(file).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
};

describe('the format of a file', () => {
  test.each([
    ['page.html', html, 'html', 'A page about bridges'],
    ['page.htm', 'Just words and <b>marks</b>', 'html', 'Just words and marks'],
    ['page.txt', html, 'html', 'A page about bridges'],
    ['page', html, 'html', 'A page about bridges'],
    ['notes.md', '# Notes\n\nText.', 'markdown', 'Notes'],
    ['notes.MARKDOWN', '# Notes\n\nText.', 'markdown', 'Notes'],
    ['notes.txt', 'Notes\n\nA text of a few words.', 'text', 'Notes'],
    ['notes', 'Notes\n\nA text of a few words.', 'text', 'Notes'],
    ['notes.log', 'Notes\n\nA text of a few words.', 'text', 'Notes'],
  ])('%s', async (name, content, source, title) => {
    const found = await readSource(write(name, content));
    expect(found.source).toBe(source);
    expect(found.article.title).toBe(title);
  });

  test('UTF-16 and Windows-1252', async () => {
    const wide = await readSource(
      write('a.txt', Buffer.from('\ufeffEin schöner Tag, sagte sie.', 'utf16le')),
    );
    expect(wide.article.text).toBe('Ein schöner Tag, sagte sie.');
    const old = await readSource(write('b.txt', Buffer.from('Ein sch\xf6ner Tag, sagte sie.', 'latin1')));
    expect(old.article.text).toBe('Ein schöner Tag, sagte sie.');
  });
});

describe('the URL', () => {
  const linkOf = async (file: string, options?: { url: string }) => {
    const { article } = await readSource(file, options);
    const mark = article.blocks[0]?.marks[0];
    return [article.url, mark?.kind === 'link' ? mark.href : null];
  };

  test('is given, in a file beside it, or unknown', async () => {
    const file = write('page.html', html);
    expect(await linkOf(file)).toEqual([null, null]);
    write('page.url', '[InternetShortcut]\r\nURL=https://example.org/a/page\r\nIconIndex=0\r\n');
    expect(await linkOf(file)).toEqual(['https://example.org/a/page', 'https://example.org/a/x']);
    expect(await linkOf(file, { url: 'https://other.example/' })).toEqual([
      'https://other.example/',
      'https://other.example/x',
    ]);
    write('page.url', 'https://example.org/plain\n');
    expect(await linkOf(file)).toEqual(['https://example.org/plain', 'https://example.org/x']);
    write('page.url', 'javascript:alert(1)');
    expect(await linkOf(file)).toEqual([null, null]);
  });
});

describe('a file that cannot be read has a reason', () => {
  test.each([
    ['empty.txt', '', /empty/],
    ['blank.html', '<html><body><script>x</script></body></html>', /No readable text/],
    ['a.pdf', '%PDF-1.7\n%\u00e2\u00e3', /PDF/],
    ['a.docx', 'PK\u0003\u0004\u0014\u0000', /office document/],
    ['a.rtf', '{\\rtf1\\ansi Hello}', /Rich text/],
    ['a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /Image files/],
    ['a.bin', new Uint8Array(2000).map((_, i) => (i * 37) % 256), /file type isn’t supported/],
    ['a.mhtml', 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\nx', /web archive/],
  ])('%s', async (name, content, message) => {
    const error = await problemOf(write(name, content));
    expect(error.code).toBe('unsupported');
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/[.)] (?:Choose|Copy|Save|Import|Unpack) /);
  });

  test('a missing file, a folder', async () => {
    expect(await problemOf(path.join(folder, 'none.txt'))).toMatchObject({ code: 'not-found' });
    mkdirSync(path.join(folder, 'sub.html'));
    expect((await problemOf(path.join(folder, 'sub.html'))).message).toMatch(/folder/);
  });

  test('a file that is too large', async () => {
    const file = write('huge.txt', 'x');
    truncateSync(file, maxBytesByKind.text + 1);
    expect((await problemOf(file)).message).toMatch(/too large \(41 MB; the limit is 40 MB\)/);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
    const file = write('secret.txt', 'x');
    chmodSync(file, 0);
    expect((await problemOf(file)).message).toMatch(/no permission to read/);
  });
});
