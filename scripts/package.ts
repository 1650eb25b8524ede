import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import { createConfig, type System } from '../build/electron-builder.ts';
import { buildApp } from './build.ts';
import { findRuntime } from './electron-runtime/find.ts';
import { inRoot } from './lib/paths.ts';
import { messageOf } from './lib/process.ts';
import { removeStand, standOf } from './package/stand.ts';
import { smoke } from './package/smoke.ts';

/**
 * `npm run package`: builds the app's folder for this system into dist/, as it is when installed, and starts it once.
 * Where the official runtime cannot be had, a package to test with is made from the fallback, never to be released.
 */
async function packageApp(): Promise<void> {
  const [runtime] = await Promise.all([findRuntime(), buildApp()]);
  // The official runtime is left to electron-builder, which finds the download in the cache both use.
  const stand = runtime.source === 'official' ? null : await standOf(runtime);
  try {
    await rm(inRoot('dist'), { recursive: true, force: true });
    await build({
      targets: Platform.current().createTarget('dir'),
      config: createConfig(process.platform as System, stand),
      publish: 'never',
    });
  } finally {
    if (stand) await removeStand(stand);
  }
  const executable = packagedExecutable();
  console.log(`packaged: ${path.relative(process.cwd(), executable)}`);
  console.log(`it starts and shows: ${await smoke(executable)}`);
  if (runtime.source === 'fallback') {
    console.log('This package is made from the fallback runtime: for tests only, do not release it.');
  }
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
