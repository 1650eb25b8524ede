import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

/** Port of the update server in the packages of the test; rarely used by other programs. */
export const feedPort = 47_817;

const file = inRoot('out', 'install-test-keys.json');

/** Stores the keys for the tests; returns the feed URL to build the packages with. */
export function writeTestKeys(keys: { readonly privateKey: string }): string {
  mkdirSync(inRoot('out'), { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return `http://127.0.0.1:${feedPort}/feed`;
}

/** The key that the packages in dist/ trust. */
export function readTestKey(): KeyObject {
  const { privateKey } = JSON.parse(readFileSync(file, 'utf8')) as { privateKey: string };
  return createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
}
