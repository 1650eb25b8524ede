import { lookup } from 'node:dns';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../../../core/model/error.ts';
import { isPrivateAddress } from './private-address.ts';

interface FetchLimits {
  /** Bytes of the body, unpacked. */
  readonly bytes: number;
  /** For all of it, redirects included, ms. */
  readonly time: number;
  /** Without a byte, ms. */
  readonly silence: number;
  readonly redirects: number;
}

export interface FetchOptions {
  readonly limits: FetchLimits;
  /** Whether addresses of this computer and its network may be asked. A public page that leads there is refused all the same. */
  readonly allowPrivate: boolean;
  readonly accept: string;
  /** Called with every piece that comes. */
  readonly onData?: () => void;
}

export interface Fetched {
  /** After redirects. */
  readonly url: string;
  /** Media type in lower case, without parameters; empty when the server does not say. */
  readonly type: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** Whether it lay on this computer or in its own network. */
  readonly isPrivate: boolean;
}

/** Says what asks, as polite programs do. */
const userAgent = 'Mozilla/5.0 (compatible; Lectern; fetches what a person asks to read)';

const refuse = (message: string, cause?: unknown): AppError =>
  new AppError('unsupported', message, { cause });

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** An address as a URL that may be fetched. Throws AppError for other schemes and for what is none. */
export function parseWebUrl(address: string): URL {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch (error) {
    throw refuse('This is not a web address. A web address begins with https:// or http://.', error);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw refuse(`Only http and https addresses can be fetched, and this one begins with “${url.protocol}”.`);
  if (url.hostname === '') throw refuse('This web address names no site.');
  return url;
}

const wordsOfStatus = (status: number, host: string): string => {
  if (status === 404 || status === 410)
    return `${host} has nothing at this address (${status}). Check the address, or look for its new place.`;
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return `${host} does not give this to Lectern (${status}). Open it in your browser, save it there as a web page, and import the file.`;
  if (status === 429) return `${host} asks for a pause (429). Try again later.`;
  if (status >= 500) return `${host} has a problem of its own (${status}). Try again later.`;
  return `${host} answered with ${status} and no page. Check the address.`;
};

function wordsOfFailure(error: unknown, host: string): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/^(ENOTFOUND|EAI_|ENETUNREACH|EHOSTUNREACH|ENETDOWN)/.test(code))
    return refuse(`${host} could not be found. Check the address and the connection to the network.`, error);
  if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ECONNABORTED)/.test(code))
    return refuse(`${host} did not answer. Try again later.`, error);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))
    return refuse(
      `${host} could not prove that it is who it says (${code}). Lectern fetches nothing from there.`,
      error,
    );
  if (/^(HPE_|Z_|ERR_)/.test(code))
    return refuse(`${host} sent something that is damaged (${code}). Try again later.`, error);
  return refuse(`${host} could not be reached (${code || 'unknown reason'}). Try again later.`, error);
}

const privateRefusal = (host: string): AppError =>
  refuse(`${host} lies on this computer or in its own network, and may not be asked from here.`);

/** Resolves names and refuses private addresses, at the moment of connecting: a name that changes its mind gains nothing. */
const publicLookup: typeof lookup = ((
  host: string,
  options: object,
  done: (error: Error | null, address?: unknown, family?: number) => void,
) =>
  lookup(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error);
    const open = addresses.filter(({ address }) => !isPrivateAddress(address));
    const [first] = open;
    if (!first) return done(privateRefusal(host));
    if ('all' in options && options.all) return done(null, open);
    done(null, first.address, first.family);
  })) as typeof lookup;

function unpacked(response: http.IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null;
  if (!unpack) {
    if (encoding !== '' && encoding !== 'identity')
      throw refuse(`The page is packed in a way that cannot be unpacked here (${encoding.slice(0, 20)}).`);
    return response;
  }
  // The error comes out of `unpack`, which is read.
  pipeline(response, unpack, () => undefined);
  return unpack;
}

const tooLarge = (limit: number): AppError =>
  refuse(
    `It is larger than ${Math.round(limit / 1024 / 1024)} MB. Save the part that you want to keep, and import that.`,
  );

async function readBody(response: http.IncomingMessage, limit: number, onData: () => void): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(response) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
    onData();
  }
  return Buffer.concat(chunks);
}

interface Answer {
  readonly response: http.IncomingMessage;
  readonly isPrivate: boolean;
}

/** One request; answers when the head of the answer is there. */
const ask = (url: URL, options: FetchOptions, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    if (!options.allowPrivate && isIP(hostOf(url)) !== 0 && isPrivateAddress(hostOf(url)))
      return reject(privateRefusal(url.host));
    const { request } = url.protocol === 'https:' ? https : http;
    const outgoing = request(url, {
      signal,
      agent: false,
      headers: {
        'User-Agent': userAgent,
        Accept: options.accept,
        'Accept-Encoding': 'gzip, deflate, br',
        'Accept-Language': 'en, *;q=0.5',
      },
      maxHeaderSize: 64 * 1024,
      ...(options.allowPrivate ? {} : { lookup: publicLookup }),
    });
    let incoming: http.IncomingMessage | null = null;
    outgoing.setTimeout(options.limits.silence, () => {
      const silent = refuse(`${url.host} stopped answering. Try again later.`);
      // The one that is waited for tells the reason.
      incoming?.destroy(silent);
      outgoing.destroy(silent);
    });
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      incoming = response;
      const { remoteAddress } = response.socket;
      resolve({ response, isPrivate: remoteAddress !== undefined && isPrivateAddress(remoteAddress) });
    });
    outgoing.end();
  });

async function follow(address: URL, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { limits, onData = () => undefined } = options;
  let url = address;
  let allowPrivate = options.allowPrivate;
  for (let hop = 0; ; hop += 1) {
    const { response, isPrivate } = await ask(url, { ...options, allowPrivate }, signal);
    onData();
    const status = response.statusCode ?? 0;
    const location = response.headers.location;
    if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
      response.destroy();
      if (hop >= limits.redirects)
        throw refuse(`${address.host} leads on from one address to the next without an end.`);
      // A public site must not send us into the person's own network.
      allowPrivate &&= isPrivate;
      url = parseWebUrl(new URL(location, url).href);
      continue;
    }
    if (status !== 200 && status !== 203) {
      response.destroy();
      throw refuse(wordsOfStatus(status, url.host));
    }
    const [type = '', ...parameters] = (response.headers['content-type'] ?? '').toLowerCase().split(';');
    const charset = /charset\s*=\s*["']?([\w:.-]+)/.exec(parameters.join(';'))?.[1] ?? null;
    try {
      const bytes = await readBody(response, limits.bytes, onData);
      return { url: url.href, type: type.trim(), charset, bytes, isPrivate };
    } finally {
      response.destroy();
    }
  }
}

/**
 * Fetches what lies at an http or https address, within limits; each redirect is looked at as the first address is. No cookies are
 * kept or sent, and nothing is cached. Rejects with an AppError in plain words.
 */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Fetched> {
  const url = parseWebUrl(address);
  const overall = new AbortController();
  const timer = setTimeout(() => overall.abort(), options.limits.time);
  try {
    return await follow(url, options, overall.signal);
  } catch (error) {
    if (overall.signal.aborted)
      throw refuse(
        `${url.host} took longer than ${Math.round(options.limits.time / 1000)} seconds. Try again later.`,
        error,
      );
    throw wordsOfFailure(error, url.host);
  } finally {
    clearTimeout(timer);
  }
}
