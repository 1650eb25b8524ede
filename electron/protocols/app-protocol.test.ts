import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appPage, urlToFile } from './app-protocol.ts';
import { securityHeaders } from '../security/security.ts';

const folder = path.resolve('/srv/window');

describe('urlToFile', () => {
  it('returns a file of the window', () => {
    expect(urlToFile(appPage, folder)).toEqual({
      file: path.join(folder, 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(urlToFile('app://lectern/assets/a%20b.woff2?v=1#x', folder)).toEqual({
      file: path.join(folder, 'assets', 'a b.woff2'),
      type: 'font/woff2',
    });
  });

  it.each([
    'app://lectern/',
    'app://lectern/assets',
    'app://lectern/main.cjs',
    'app://elsewhere/index.html',
    'file:///srv/window/index.html',
    'https://lectern/index.html',
    'app://lectern/..%2f..%2fetc%2fpasswd.html',
    'app://lectern/..%5c..%5csecret.html',
    'app://lectern/%2e%2e/secret.html',
    'app://lectern/a%00.html',
    'app://lectern/C:/secret.html',
    'app://lectern/%E0%A4%A.html',
    'no address',
  ])('returns null for %s', (url) => {
    const found = urlToFile(url, folder);
    expect(found === null || found.file.startsWith(folder + path.sep)).toBe(true);
    if (!url.includes('%2e%2e')) expect(found).toBeNull();
  });

  it('never leaves the folder, however the URL is written', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'a',
      '%00',
      '//',
      'b.html',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const found = urlToFile(`app://lectern/${pieces.join('')}`, folder);
        expect(found === null || found.file.startsWith(folder + path.sep)).toBe(true);
      }),
    );
  });
});

describe('the content security policy', () => {
  it('allows only our own files', () => {
    const policy = securityHeaders['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|wasm/);
    expect(policy).toContain("frame-ancestors 'none'");
  });
});
