import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { Socket } from 'node:net';
import {
  configureRequestOptions,
  configureRequestUrl,
  HttpExecutor,
  newError,
  type DownloadOptions,
} from 'builder-util-runtime';
import { insecureUrl } from './error-codes.ts';
import { isSecureUrl } from './secure-url.ts';

/** Idle time after which a request is aborted, ms. */
const defaultIdleTimeoutMs = 30_000;

const isAllowed = ({ protocol, hostname }: RequestOptions): boolean =>
  isSecureUrl({ protocol: protocol ?? 'https:', hostname: hostname ?? '' });

/** A request that connects to nothing and emits an error. */
function failingRequest(options: RequestOptions): ClientRequest {
  const socket = new Socket();
  const request = http.request({ ...options, protocol: 'http:', createConnection: () => socket });
  socket.destroy(newError('updates are fetched only from https URLs', insecureUrl));
  return request;
}

/** Makes requests with Node, because Chromium's network is blocked for all pages of this app. */
export class NodeHttp extends HttpExecutor<ClientRequest> {
  readonly #idleTimeoutMs: number;

  constructor(idleTimeoutMs = defaultIdleTimeoutMs) {
    super();
    this.#idleTimeoutMs = idleTimeoutMs;
  }

  createRequest(options: RequestOptions, answer: (response: IncomingMessage) => void): ClientRequest {
    // Redirects come here too. An error is emitted, because not every caller catches one that is thrown.
    if (!isAllowed(options)) return failingRequest(options);
    const request = (options.protocol === 'http:' ? http : https).request(options, answer);
    request.setTimeout(this.#idleTimeoutMs, () => request.destroy(new Error('the server does not answer')));
    return request;
  }

  /**
   * Downloads to a file. Rejects on a broken connection or a wrong hash, and leaves the partial file to the caller.
   */
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const request: RequestOptions = { headers: options.headers ?? {} };
      configureRequestUrl(url, request);
      configureRequestOptions(request);
      this.doDownload(
        request,
        {
          destination,
          options,
          onCancel,
          responseHandler: null,
          callback: (error) => (error ? reject(error) : resolve(destination)),
        },
        0,
      );
    });
  }
}
