import path from 'node:path';
import { buildPackages } from './dist/build-packages.ts';
import { messageOf } from './lib/process.ts';

/**
 * `npm run dist`: builds all packages of the current system into dist/; `npm run dist -- deb AppImage` only these.
 * Where the official runtime cannot be had, packages to test with are made from the fallback, never to be released.
 */
try {
  const { files, isOfficial } = await buildPackages({ formats: process.argv.slice(2) });
  for (const file of files) console.log(`made ${path.relative(process.cwd(), file)}`);
  if (!isOfficial)
    console.log('These are made from the fallback runtime: for tests only, do not release them.');
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
