import path from 'node:path';
import { signLists, versionLists } from './sign-lists.ts';

/**
 * `node tools/packaging/renew-lists.ts FOLDER`: dates and signs the version lists of a release again, before they expire;
 * see docs/releasing.md.
 */
const folder = path.resolve(process.argv[2] ?? 'release');
const key = process.env['LECTERN_UPDATE_PRIVATE_KEY'];
if (!key) throw new Error('LECTERN_UPDATE_PRIVATE_KEY is not set.');
signLists(folder, key, Date.now());
console.log(`signed ${versionLists(folder).join(', ') || 'no lists'}`);
