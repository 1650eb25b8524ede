import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dateFeed, signFeed } from './sign-feed.ts';

/** Names of the version lists in a folder. */
export const versionLists = (folder: string): string[] =>
  readdirSync(folder).filter((name) => /^latest.*\.yml$/.test(name));

/**
 * Dates and signs the version lists in a folder.
 * @param now ms since 1970
 */
export function signLists(folder: string, privateKey: string, now: number): void {
  for (const name of versionLists(folder)) {
    const file = path.join(folder, name);
    const text = dateFeed(readFileSync(file, 'utf8'), now);
    writeFileSync(file, text);
    writeFileSync(`${file}.sig`, `${signFeed(privateKey, text)}\n`);
  }
}
