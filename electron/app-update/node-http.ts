import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import {
  configureRequestOptions,
  configureRequestUrl,
  HttpExecutor,
  type DownloadOptions,
} from 'builder-util-runtime';

/** No word from the server for this long, and the attempt is given up, ms. */
const patience = 30_000;

/** Requests by Node: Chromium's own network is closed in this app, for every page and for good. */
export class NodeHttp extends HttpExecutor<ClientRequest> {
  readonly #patience: number;

  constructor(wait = patience) {
    super();
    this.#patience = wait;
  }

  createRequest(options: RequestOptions, answer: (response: IncomingMessage) => void): ClientRequest {
    const request = (options.protocol === 'http:' ? http : https).request(options, answer);
    request.setTimeout(this.#patience, () => request.destroy(new Error('the server does not answer')));
    return request;
  }

  /** Into a file; rejects, and leaves the file to its caller, when it breaks off or its hash is another. */
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
