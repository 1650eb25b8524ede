import { describe, expect, test } from 'vitest';
import { readWebArchive } from './mhtml.ts';
import { archiveOf } from '../../../testing/archive.ts';
import { pngOf } from '../../../testing/web-server.ts';

describe('a web archive', () => {
  test('contains its page, URL and images', () => {
    const archive = readWebArchive(
      archiveOf(
        '<p>Caf\u00e9 = good, and a line that is longer than seventy-six letters so that it must be broken in two</p>',
        {
          'https://example.org/a.png': pngOf(1),
          'cid:pic@x': pngOf(2),
        },
      ),
    );
    expect(archive.url).toBe('https://example.org/story');
    expect(archive.html).toContain('Café = good, and a line that is longer than seventy-six letters so that');
    expect(Buffer.from(archive.part('https://example.org/a.png') ?? []).equals(pngOf(1))).toBe(true);
    expect(Buffer.from(archive.part('cid:pic@x') ?? []).equals(pngOf(2))).toBe(true);
    expect(archive.part('https://example.org/none.png')).toBeNull();
    expect(archive.part('__proto__')).toBeNull();
  });

  test('without a page is refused with a reason', () => {
    expect(() =>
      readWebArchive(Buffer.from('Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\n--b--')),
    ).toThrow(/contains no web page/);
    expect(() => readWebArchive(new Uint8Array(0))).toThrow(/no web page/);
  });
});
