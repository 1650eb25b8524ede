import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.ts';
import { newestChanges } from './changelog.ts';
import { checksumsOf } from './checksums.ts';
import { releaseNotes } from './release-notes.ts';
import { signLists, versionLists } from './sign-lists.ts';

/**
 * `node tools/packaging/finish-release.ts FOLDER`: dates and signs the version lists of the packages of all systems in the
 * folder, and writes SHA256SUMS and release-notes.md.
 */
const folder = path.resolve(process.argv[2] ?? 'release');
const key = process.env['LECTERN_UPDATE_PRIVATE_KEY'];
const feeds = versionLists(folder);
if (feeds.length > 0 && !key) {
  throw new Error(
    'There are lists of versions and no LECTERN_UPDATE_PRIVATE_KEY: unsigned, they would be refused.',
  );
}
if (key) signLists(folder, key, Date.now());
writeFileSync(path.join(folder, 'SHA256SUMS'), await checksumsOf(folder));
const notes = releaseNotes({
  changes: newestChanges(readFileSync(inRoot('CHANGELOG.md'), 'utf8')),
  isWindowsSigned: process.env['IS_WINDOWS_SIGNED'] === 'true',
  isMacSigned: process.env['IS_MAC_SIGNED'] === 'true',
  hasUpdates: feeds.length > 0,
});
writeFileSync('release-notes.md', notes);
console.log(`signed ${feeds.length} lists, wrote SHA256SUMS and release-notes.md`);
