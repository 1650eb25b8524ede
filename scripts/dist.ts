import path from 'node:path';
import { buildPackages } from '../tools/packaging/build-packages.ts';
import { collectRelease } from '../tools/packaging/collect.ts';
import { measureSizes, formatSizes } from '../tools/packaging/sizes.ts';
import { messageOf } from '../tools/lib/process.ts';

/**
 * `npm run dist`: builds all packages of the current system into dist/; `npm run dist -- deb AppImage` builds only
 * these; `--release` writes them to dist/release/ with a bill of materials.
 * If the official runtime cannot be downloaded, test packages are made from the fallback; they must not be released.
 */
try {
  const said = process.argv.slice(2);
  const isRelease = said.includes('--release');
  const formats = said.filter((word) => word !== '--release');
  const { files, isOfficial, version, date, runtime } = await buildPackages({ formats });
  for (const file of files) console.log(`made ${path.relative(process.cwd(), file)}`);
  const sizes = await measureSizes();
  if (sizes) console.log(formatSizes(sizes));
  if (isRelease) {
    if (!isOfficial) throw new Error('A release needs the official Electron, which cannot be had here.');
    const names = await collectRelease(version, date, runtime);
    console.log(`${names.length} files are in dist/release.`);
  }
  if (!isOfficial)
    console.log('These are made from the fallback runtime: for tests only, do not release them.');
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
