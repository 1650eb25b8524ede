import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import {
  configureRequestOptions,
  configureRequestUrl,
  HttpExecutor,
  type DownloadOptions,
} from 'builder-util-runtime';

/** Idle time after which a request is aborted, ms. */
const defaultIdleTimeoutMs = 30_000;

/** Makes requests with Node, because Chromium's network is blocked for all pages of this app. */
export class NodeHttp extends HttpExecutor<ClientRequest> {
  readonly #idleTimeoutMs: number;

  constructor(idleTimeoutMs = defaultIdleTimeoutMs) {
    super();
    this.#idleTimeoutMs = idleTimeoutMs;
  }

  createRequest(options: RequestOptions, answer: (response: IncomingMessage) => void): ClientRequest {
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
