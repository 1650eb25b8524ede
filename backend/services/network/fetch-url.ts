import { messageRef } from '../../../messages/message-keys.ts';
import type { IncomingMessage } from 'node:http';
import { connectionError, fetchError, statusError } from './fetch-error.ts';
import { systemNetwork, type Network } from './network.ts';
import { parseWebUrl } from './parse-web-url.ts';
import { readBody } from './read-body.ts';
import { sendRequest } from './send-request.ts';

interface FetchLimits {
  /** Bytes of the body, decompressed. */
  readonly maxBytes: number;
  /** For the whole fetch, redirects included, ms. */
  readonly timeoutMs: number;
  /** How long the server may send nothing, ms. */
  readonly idleTimeoutMs: number;
  readonly maxRedirects: number;
}

export interface FetchOptions {
  readonly limits: FetchLimits;
  /** Whether addresses of this computer and its network may be fetched from. Not after a redirect from a public address. */
  readonly allowPrivate: boolean;
  readonly accept: string;
  /** Called for each chunk that arrives. */
  readonly onData?: () => void;
  readonly network?: Network;
}

export interface Fetched {
  /** After redirects. */
  readonly url: string;
  /** Media type in lower case, without parameters; empty when the server names none. */
  readonly type: string;
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** Whether it was fetched from this computer or its network. */
  readonly isPrivate: boolean;
}

const redirectOf = ({ statusCode = 0, headers }: IncomingMessage): string | undefined =>
  statusCode >= 300 && statusCode < 400 && statusCode !== 304 ? headers.location : undefined;

function contentTypeOf({ headers }: IncomingMessage): Pick<Fetched, 'type' | 'charset'> {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = /charset\s*=\s*["']?([\w:.-]+)/.exec(parameters.join(';'))?.[1] ?? null;
  return { type: type.trim(), charset };
}

/** Sends requests until one is not redirected, each checked as the first is. */
async function followRedirects(start: URL, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const { limits, accept, onData = () => undefined, network = systemNetwork } = options;
  let url = start;
  let { allowPrivate } = options;
  for (let redirects = 0; ; redirects += 1) {
    // oxlint-disable-next-line no-await-in-loop
    const { response, isPrivate } = await sendRequest(url, {
      accept,
      allowPrivate,
      idleTimeoutMs: limits.idleTimeoutMs,
      signal,
      network,
    });
    try {
      onData();
      const location = redirectOf(response);
      if (location === undefined) {
        const status = response.statusCode ?? 0;
        if (status !== 200 && status !== 203) throw statusError(status, url.host);
        // oxlint-disable-next-line no-await-in-loop
        const bytes = await readBody(response, limits.maxBytes, onData);
        return { url: url.href, ...contentTypeOf(response), bytes, isPrivate };
      }
      if (redirects >= limits.maxRedirects)
        throw fetchError(messageRef('errors.web.redirects', { host: start.host }));
      // A public site must not send a request into the user's own network.
      allowPrivate &&= isPrivate;
      url = parseWebUrl(new URL(location, url).href);
    } finally {
      response.destroy();
    }
  }
}

/**
 * Fetches an http or https URL within limits. Every redirect and every address that a name resolves to is checked. No
 * cookies are kept or sent, and nothing is cached. Rejects with an `AppError` that can be shown.
 */
export async function fetchUrl(address: string, options: FetchOptions): Promise<Fetched> {
  const url = parseWebUrl(address);
  const overall = new AbortController();
  const timer = setTimeout(() => overall.abort(), options.limits.timeoutMs);
  try {
    return await followRedirects(url, options, overall.signal);
  } catch (error) {
    if (overall.signal.aborted)
      throw fetchError(
        messageRef('errors.web.timeout', {
          host: url.host,
          seconds: Math.round(options.limits.timeoutMs / 1000),
        }),
        error,
      );
    throw connectionError(error, url.host);
  } finally {
    clearTimeout(timer);
  }
}
