import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Tools for tests that need pages, pictures and a server. Nothing in the program imports them. */

/** A PNG of one pixel in one of 256 colors, so that tests have different images. */
export function pngOf(color: number): Buffer {
  const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');
  if (color < 0) return gif;
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  // Bytes after the end of the image are ignored; with these it is too large for a placeholder.
  return Buffer.concat([png, Buffer.alloc(900, color)]);
}

const sentence =
  'The harbour was closed before dawn, and nobody on the quay could say why it had been done. ';

/** A page with enough words to be taken for an article. */
export const pageOf = (title: string, inside = '', words = sentence.repeat(4)): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>
  <p>${words}</p>${inside}<p>Another paragraph follows. ${words}</p><p>${words}</p></article></body></html>`;

export type Route = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestWeb {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

export const html =
  (body: string | Buffer, type = 'text/html; charset=utf-8'): Route =>
  (_request, response) =>
    response.writeHead(200, { 'Content-Type': type }).end(body);

export const picture =
  (bytes: Buffer, type = 'image/png'): Route =>
  (_request, response) =>
    response.writeHead(200, { 'Content-Type': type }).end(bytes);

export const redirect =
  (to: string, status = 302): Route =>
  (_request, response) =>
    response.writeHead(status, { Location: to }).end();

export const gzipped =
  (body: string | Buffer, type = 'text/html'): Route =>
  (_request, response) =>
    response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(gzipSync(body));

/** A server on this computer with these routes, and 404 for all others. */
export async function startTestWeb(routes: Readonly<Record<string, Route>>): Promise<TestWeb> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    asked.push(path);
    const route = routes[path];
    if (route) route(request, response);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
