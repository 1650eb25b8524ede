import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { noticesFor } from './notices.ts';
import { buildPrograms, programGroups } from './programs.ts';
import { copyPdfResources } from './pdf-resources.ts';
import { buildWindow, windowEntry } from './window.ts';
import { inRoot } from '../lib/paths.ts';
import { messageOf } from '../lib/process.ts';

/** The built app. */
export const appFolder = inRoot('out', 'app');

/** Read at run time and copied unchanged. */
const data = ['migrations', 'sample'];
/** Copied if present: the lexicons of the analysis. */
const optionalData = ['lexicon'].filter((name) => existsSync(inRoot('data', name)));

/** Runs the encoder of names; see data/lexicon/encoder.ts. */
const encoderRuntime = 'ort-wasm-simd-threaded.wasm';

/**
 * Builds the app into out/app: programs, renderer and data. It is built in a temporary folder and moved into place at
 * the end, so that a failed build leaves the last good one, and a running app keeps its files.
 */
export async function buildApp(): Promise<void> {
  const missing = [
    ...programGroups.flatMap((group) => group.programs.map((program) => program.entry)),
    windowEntry,
    ...data.map((name) => `data/${name}`),
  ].filter((file) => !existsSync(inRoot(file)));
  if (missing.length > 0) throw new Error(`Cannot build, these are missing: ${missing.join(', ')}`);
  await mkdir(inRoot('out'), { recursive: true });
  const fresh = await mkdtemp(inRoot('out', '.building-'));
  try {
    const built = await allDone([
      ...programGroups.map((group) => buildPrograms(group, fresh)),
      buildWindow(path.join(fresh, 'renderer')),
    ]);
    await Promise.all(
      [...data, ...optionalData].map((name) =>
        cp(inRoot('data', name), path.join(fresh, 'data', name), {
          recursive: true,
          // Programs, and files already in the list of licenses.
          filter: (file) => !/\.(?:ts|md)$/.test(file),
        }),
      ),
    );
    await copyPdfResources(path.join(fresh, 'data', 'pdf'));
    await cp(
      inRoot('node_modules/onnxruntime-web/dist', encoderRuntime),
      path.join(fresh, 'data/lexicon', encoderRuntime),
    );
    await cp(inRoot('messages', 'languages'), path.join(fresh, 'languages'), { recursive: true });
    const notices = JSON.stringify(await noticesFor(built.flat()));
    await writeFile(path.join(fresh, 'data', 'notices.json'), notices);
    // Temporary folders are private; the app must be readable by everyone.
    await chmod(fresh, 0o755);
    await rm(appFolder, { recursive: true, force: true });
    await rename(fresh, appFolder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/**
 * Like Promise.all, but waits for all tasks before rejecting, so that none writes into a folder that is being removed.
 */
async function allDone<T>(tasks: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const begin = performance.now();
  try {
    await buildApp();
    console.log(`built out/app in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}
