import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { gzipSync } from 'node:zlib';
import { AppError } from '../../../core/model/error.ts';
import { fetchUrl, type FetchOptions } from './fetch-url.ts';
import { systemNetwork, type Network } from './network.ts';
import { parseWebUrl } from './parse-web-url.ts';
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
    '/to-private-name': (q, r) => redirect(`http://inside.example:${q.socket.localPort}/page`)(q, r),
    '/to-private-literal': (q, r) => redirect(`http://127.0.0.2:${q.socket.localPort}/page`)(q, r),
    '/to-mapped-literal': (q, r) => redirect(`http://[::ffff:127.0.0.2]:${q.socket.localPort}/page`)(q, r),
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
const limits = { maxBytes: 1_000_000, timeoutMs: 60_000, idleTimeoutMs: 60_000, maxRedirects: 5 };
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

describe('the response of an address', () => {
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
    ['/loop', /redirects endlessly/],
    ['/large', /larger than 1 MB/],
    ['/endless', /larger than 1 MB/],
    ['/bomb', /larger than 1 MB/],
    ['/broken-gzip', /damaged/],
    ['/odd-packing', /zstd/],
    ['/refused', /doesn’t let Lectern.*\(403\).*browser/],
    ['/gone', /no page at this address \(410\)/],
    ['/none', /no page at this address \(404\)/],
    ['/down', /has a problem \(503\)/],
    ['/hang-up', /didn’t answer/],
    ['/to-file', /“file:”/],
  ])('%s', async (path, message) => {
    expect(await problem(get(path))).toMatch(message);
  });

  test('the idle time, and the whole time', async () => {
    expect(await problem(get('/silent', { limits: { ...limits, idleTimeoutMs: 100 } }))).toMatch(
      /stopped answering/,
    );
    expect(await problem(get('/drip', { limits: { ...limits, timeoutMs: 200 } }))).toMatch(/took longer/);
  });

  test('no request is sent to private addresses, by number or by name, where that is not allowed', async () => {
    const before = web.asked.length;
    expect(await problem(get('/page', { allowPrivate: false }))).toMatch(/local network/);
    const byName = web.origin.replace('127.0.0.1', 'localhost');
    expect(await problem(fetchUrl(`${byName}/page`, { ...options, allowPrivate: false }))).toMatch(
      /local network/,
    );
    for (const host of ['[::1]', '0x7f.1', '2130706433', '[::ffff:127.0.0.1]'])
      expect(await problem(fetchUrl(`http://${host}:1/x`, { ...options, allowPrivate: false }))).toMatch(
        /local network/,
      );
    expect(web.asked.length).toBe(before);
  });

  /** A network in which the test's server counts as public, and names resolve to the given addresses, one list a lookup. */
  const networkOf = (...answers: readonly (readonly string[])[]): Network & { lookups: number } => {
    const network = {
      lookups: 0,
      isPrivate: (address: string) => address !== '127.0.0.1',
      lookup: ((_host, _options, done) => {
        const addresses = answers[Math.min(network.lookups, answers.length - 1)] ?? [];
        network.lookups += 1;
        done(
          null,
          addresses.map((address) => ({ address, family: isIP(address) })),
        );
      }) as Network['lookup'],
    };
    return network;
  };
  const publicOnly = (network: Network): FetchOptions => ({ ...options, allowPrivate: false, network });

  test('a name is resolved once, and the connection goes to the address that was checked', async () => {
    const network = networkOf(['127.0.0.1'], ['127.0.0.2']);
    const url = web.origin.replace('127.0.0.1', 'rebinding.example');
    expect(await fetchUrl(`${url}/page`, publicOnly(network))).toMatchObject({ isPrivate: false });
    expect(network.lookups).toBe(1);
  });

  test('a name with private and public addresses is asked at a public one only', async () => {
    const url = web.origin.replace('127.0.0.1', 'both.example');
    const network = networkOf(['::1', '127.0.0.2', '127.0.0.1']);
    expect(await fetchUrl(`${url}/page`, publicOnly(network))).toMatchObject({ isPrivate: false });
  });

  test('a redirect from a public site into the private network is refused, however it is written', async () => {
    const before = web.asked.length;
    const network = networkOf(['127.0.0.2']);
    for (const allowPrivate of [false, true])
      for (const path of ['/to-private-name', '/to-private-literal', '/to-mapped-literal'])
        expect(await problem(get(path, { network, allowPrivate }))).toMatch(/local network/);
    expect(web.asked.slice(before)).not.toContain('/page');
  });

  test('every address of this computer is private', () => {
    const own = Object.values(networkInterfaces()).flatMap((entries) => entries ?? []);
    for (const { address } of own) expect(systemNetwork.isPrivate(address)).toBe(true);
  });

  test('invalid web addresses', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://a.example/x',
      'javascript:alert(1)',
      'data:text/html,x',
      'words',
    ])
      await expect(async () => parseWebUrl(address)).rejects.toThrow(AppError);
    expect(await problem(fetchUrl('https://nowhere.invalid/x', options))).toMatch(/Couldn’t find/);
    expect(await problem(fetchUrl('http://127.0.0.1:1/x', options))).toMatch(/didn’t answer/);
  });
});
