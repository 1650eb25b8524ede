import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

/** Where the packages of the test look for updates: a port that little else uses. */
export const feedPort = 47_817;

const file = inRoot('out', 'install-test-keys.json');

/** Keeps the keys for the tests; answers the address that the packages are built with. */
export function writeTestKeys(keys: { readonly privateKey: string }): string {
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return `http://127.0.0.1:${feedPort}/feed`;
}

/** The key that the packages in dist/ believe. */
export function readTestKey(): KeyObject {
  const { privateKey } = JSON.parse(readFileSync(file, 'utf8')) as { privateKey: string };
  return createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
}
