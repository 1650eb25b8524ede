import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

interface PublishOptions {
  readonly hashOf?: Buffer;
  readonly signer?: KeyObject;
  readonly file?: Buffer;
  /** URL of the file; by default in the folder of the list. */
  readonly url?: string;
  /** Lines at the end of the list; by default valid dates. */
  readonly dates?: string;
}

/** Dates of a list, as tools/packaging/sign-feed.ts writes them. */
export const listDates = (signedAt: string, expires: string): string =>
  `signedAt: '${signedAt}'\nexpires: '${expires}'\n`;

/** An update server on loopback for tests. */
export interface TestFeed {
  readonly url: string;
  readonly publicKey: string;
  /** Requested paths, in order. */
  readonly requests: string[];
  /** Responses by path; a function may abort the connection. */
  readonly answers: Map<string, Buffer | string | ((response: http.ServerResponse) => void)>;
  /** Publishes a signed version with its file; options make parts of it invalid. */
  publish(version: string, options?: PublishOptions): Buffer;
  close(): Promise<void>;
}

const feedName = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

/** @param options signing key and port; by default a new key and any free port. */
export async function createTestFeed(
  options: { readonly privateKey?: KeyObject; readonly port?: number } = {},
): Promise<TestFeed> {
  const privateKey = options.privateKey ?? generateKeyPairSync('ed25519').privateKey;
  const publicKey = createPublicKey(privateKey);
  const requests: string[] = [];
  const answers: TestFeed['answers'] = new Map();
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const answer = answers.get(pathname);
    if (answer === undefined) return void response.writeHead(404).end('not here');
    if (typeof answer === 'function') return answer(response);
    response.writeHead(200, { 'content-length': Buffer.byteLength(answer) }).end(answer);
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/feed`,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    requests,
    answers,
    publish(version, given = {}) {
      const name = `Lectern-${version}-x86_64.AppImage`;
      const file = given.file ?? Buffer.from(`#!/bin/sh\n# version ${version}\n${'x'.repeat(200_000)}`);
      const sha512 = createHash('sha512')
        .update(given.hashOf ?? file)
        .digest('base64');
      const text = `version: ${version}\nfiles:\n  - url: ${given.url ?? name}\n    sha512: ${sha512}\n    size: ${file.length}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-11-24T00:00:00.000Z'\n${given.dates ?? listDates('2026-11-24T00:00:00.000Z', '2100-01-01T00:00:00.000Z')}`;
      const signature = sign(null, Buffer.from(text), given.signer ?? privateKey).toString('base64');
      answers.set(`/feed/${feedName}`, text);
      answers.set(`/feed/${feedName}.sig`, signature);
      answers.set(`/feed/${name}`, file);
      return file;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Path of the list of versions. */
export const feedPath = `/feed/${feedName}`;
