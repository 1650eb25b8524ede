import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../lib/paths.ts';
import { buildPackages } from './build-packages.ts';

/**
 * `node tools/packaging/compare-builds.ts [FORMAT…]`: builds the packages of this system twice and reports which are
 * identical byte by byte. Exits with 1 when one is not.
 */
async function hashes(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(?:deb|rpm|AppImage|tar\.gz)$/.test(name));
  const found = new Map<string, string>();
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- each fills the memory
    const content = await readFile(path.join(folder, name));
    found.set(name, createHash('sha256').update(content).digest('hex'));
  }
  return found;
}

const formats = process.argv.slice(2);
const first = inRoot('out', 'first-build');
await buildPackages({ formats });
await rm(first, { recursive: true, force: true });
await mkdir(path.dirname(first), { recursive: true });
await rename(inRoot('dist'), first);
await buildPackages({ formats });
const [one, two] = [await hashes(first), await hashes(inRoot('dist'))];
let differing = 0;
for (const [name, hash] of one) {
  const isSame = two.get(name) === hash;
  if (!isSame) differing += 1;
  console.log(`${isSame ? 'the same' : 'DIFFERS '}  ${name}  ${hash.slice(0, 16)}`);
}
if (differing === 0) await rm(first, { recursive: true, force: true });
else console.log(`The first build is in ${path.relative(process.cwd(), first)}.`);
process.exitCode = differing > 0 ? 1 : 0;
