import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { AppError } from '../../../core/model/error.ts';
import { fetchUrl, parseWebUrl, type FetchOptions } from './fetch-url.ts';
import { gzipped, html, redirect, startTestWeb, type TestWeb } from '../../testing/web-server.ts';

let web: TestWeb;
beforeAll(async () => {
  web = await startTestWeb({
    '/page': html('<p>words</p>', 'text/html; charset="Windows-1251"'),
    '/plain': (_q, r) => r.writeHead(200).end('bytes'),
    '/gzip': gzipped('packed words'),
    '/bomb': gzipped(Buffer.alloc(5_000_000)),
    '/broken-gzip': (_q, r) =>
      r.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('words that are cut').subarray(0, 20)),
    '/odd-packing': (_q, r) => r.writeHead(200, { 'Content-Encoding': 'zstd' }).end('x'),
    '/one': redirect('/two'),
    '/two': redirect('page', 301),
    '/loop': redirect('/loop'),
    '/to-file': redirect('file:///etc/passwd'),
    '/large': (_q, r) => r.writeHead(200, { 'Content-Length': '9000000' }).end(),
    '/endless': (_q, r) => {
      r.writeHead(200);
      const more = (): void => void (r.writable && r.write(Buffer.alloc(65_536), more));
      more();
    },
    '/silent': (_q, r) => void r.writeHead(200).write('a'),
    '/drip': (_q, r) => {
      r.writeHead(200);
      const more = (): void => void (r.writable && r.write('a', () => setImmediate(more)));
      more();
    },
    '/refused': (_q, r) => r.writeHead(403).end(),
    '/gone': (_q, r) => r.writeHead(410).end(),
    '/down': (_q, r) => r.writeHead(503).end(),
    '/hang-up': (q) => q.socket.destroy(),
    '/cookie': (q, r) => r.writeHead(200, { 'Set-Cookie': 'a=b' }).end(q.headers.cookie ?? 'none'),
  });
});
afterAll(() => web.close());

/** No answer of the test server is so slow, however busy the machine is. */
const limits = { bytes: 1_000_000, time: 60_000, silence: 60_000, redirects: 5 };
const options: FetchOptions = { limits, allowPrivate: true, accept: '*/*' };
const get = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchUrl(`${web.origin}${path}`, { ...options, ...more });
const problem = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return (error as AppError).message;
};

describe('what lies at an address', () => {
  test('its bytes, type and encoding', async () => {
    const { bytes, type, charset, url, isPrivate } = await get('/page');
    expect(Buffer.from(bytes).toString()).toBe('<p>words</p>');
    expect({ type, charset, url, isPrivate }).toEqual({
      type: 'text/html',
      charset: 'windows-1251',
      url: `${web.origin}/page`,
      isPrivate: true,
    });
    expect(await get('/plain')).toMatchObject({ type: '', charset: null });
  });

  test('unpacked, and after redirects', async () => {
    expect(Buffer.from((await get('/gzip')).bytes).toString()).toBe('packed words');
    expect((await get('/one')).url).toBe(`${web.origin}/page`);
  });

  test('without cookies', async () => {
    await get('/cookie');
    expect(Buffer.from((await get('/cookie')).bytes).toString()).toBe('none');
  });
});

describe('limits', () => {
  test.each([
    ['/loop', /without an end/],
    ['/large', /larger than 1 MB/],
    ['/endless', /larger than 1 MB/],
    ['/bomb', /larger than 1 MB/],
    ['/broken-gzip', /damaged/],
    ['/odd-packing', /zstd/],
    ['/refused', /does not give this.*\(403\).*browser/],
    ['/gone', /nothing at this address \(410\)/],
    ['/none', /nothing at this address \(404\)/],
    ['/down', /problem of its own \(503\)/],
    ['/hang-up', /did not answer/],
    ['/to-file', /“file:”/],
  ])('%s', async (path, message) => {
    expect(await problem(get(path))).toMatch(message);
  });

  test('silence, and time altogether', async () => {
    expect(await problem(get('/silent', { limits: { ...limits, silence: 100 } }))).toMatch(
      /stopped answering/,
    );
    expect(await problem(get('/drip', { limits: { ...limits, time: 200 } }))).toMatch(/took longer/);
  });

  test('nothing is asked of private addresses, by number or by name, where that is not allowed', async () => {
    const before = web.asked.length;
    expect(await problem(get('/page', { allowPrivate: false }))).toMatch(/its own network/);
    const byName = web.origin.replace('127.0.0.1', 'localhost');
    expect(await problem(fetchUrl(`${byName}/page`, { ...options, allowPrivate: false }))).toMatch(
      /its own network/,
    );
    for (const host of ['[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])
      expect(await problem(fetchUrl(`http://${host}:1/x`, { ...options, allowPrivate: false }))).toMatch(
        /its own network/,
      );
    expect(web.asked.length).toBe(before);
  });

  test('what is no web address', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://a.example/x',
      'javascript:alert(1)',
      'data:text/html,x',
      'words',
    ])
      await expect(async () => parseWebUrl(address)).rejects.toThrow(AppError);
    expect(await problem(fetchUrl('https://nowhere.invalid/x', options))).toMatch(/could not be found/);
    expect(await problem(fetchUrl('http://127.0.0.1:1/x', options))).toMatch(/did not answer/);
  });
});
