import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildPackages } from '../tools/packaging/build-packages.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { messageOf } from '../tools/lib/process.ts';
import { smoke } from '../tools/packaging/app/smoke.ts';

/**
 * `npm run package`: builds the installed form of the app for this system into dist/ and starts it once.
 * If the official runtime cannot be downloaded, a test package is made from the fallback; it must not be released.
 */
async function packageApp(): Promise<void> {
  const { isOfficial } = await buildPackages({ formats: ['dir'] });
  const executable = packagedExecutable();
  console.log(`packaged: ${path.relative(process.cwd(), executable)}`);
  console.log(`it starts and shows: ${await smoke(executable)}`);
  if (!isOfficial)
    console.log('This package is made from the fallback runtime: for tests only, do not release it.');
}

function packagedExecutable(): string {
  const candidates = [
    'linux-unpacked/lectern',
    'linux-arm64-unpacked/lectern',
    'win-unpacked/Lectern.exe',
    'win-arm64-unpacked/Lectern.exe',
    'mac/Lectern.app/Contents/MacOS/Lectern',
    'mac-arm64/Lectern.app/Contents/MacOS/Lectern',
  ].map((file) => inRoot('dist', file));
  const found = candidates.find((file) => existsSync(file));
  if (!found) throw new Error('electron-builder left no executable in dist/.');
  return found;
}

try {
  await packageApp();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
