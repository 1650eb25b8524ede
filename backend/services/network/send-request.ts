import { messageRef } from '../../../messages/message-keys.ts';
import * as http from 'node:http';
import * as https from 'node:https';
import { fetchError } from './fetch-error.ts';
import { publicLookup, rejectPrivateIpLiteral, type Network } from './network.ts';
import { acceptedEncodings } from './read-body.ts';

/** Sites can recognize the program, and refuse it. */
const userAgent = 'Mozilla/5.0 (compatible; Lectern; fetches what a person asks to read)';

export interface RequestOptions {
  readonly accept: string;
  /** Whether addresses of this computer and its network may be connected to. */
  readonly allowPrivate: boolean;
  /** How long the server may send nothing, ms. */
  readonly idleTimeoutMs: number;
  readonly signal: AbortSignal;
  readonly network: Network;
}

/** The head of a response, with the body still to be read. */
export interface ResponseHead {
  readonly response: http.IncomingMessage;
  /** Whether the connection went to this computer or its network. */
  readonly isPrivate: boolean;
}

/** Sends one GET request, without following redirects. Resolves when the head of the response is there. */
export const sendRequest = (
  url: URL,
  { accept, allowPrivate, idleTimeoutMs, signal, network }: RequestOptions,
): Promise<ResponseHead> =>
  new Promise((resolve, reject) => {
    if (!allowPrivate) rejectPrivateIpLiteral(url, network);
    const { request } = url.protocol === 'https:' ? https : http;
    const outgoing = request(url, {
      signal,
      agent: false,
      headers: {
        'User-Agent': userAgent,
        Accept: accept,
        'Accept-Encoding': acceptedEncodings,
        'Accept-Language': 'en, *;q=0.5',
      },
      maxHeaderSize: 64 * 1024,
      lookup: allowPrivate ? network.lookup : publicLookup(network),
    });
    let incoming: http.IncomingMessage | null = null;
    outgoing.setTimeout(idleTimeoutMs, () => {
      const error = fetchError(messageRef('errors.web.stopped', { host: url.host }));
      // Whichever of the two is awaited rejects with the reason.
      incoming?.destroy(error);
      outgoing.destroy(error);
    });
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      incoming = response;
      const { remoteAddress } = response.socket;
      resolve({ response, isPrivate: remoteAddress !== undefined && network.isPrivate(remoteAddress) });
    });
    outgoing.end();
  });
