import { createReadStream, createWriteStream } from 'node:fs';
import { lutimes, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { ArtifactBuildStarted, ArtifactCreated } from 'electron-builder';

/** Modification time for all packaged files, in seconds since 1970; null when SOURCE_DATE_EPOCH is not set. */
const epoch = (): number | null => Number(process.env['SOURCE_DATE_EPOCH']) || null;

async function setTimes(folder: string, seconds: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true });
  await Promise.all(entries.map((name) => lutimes(path.join(folder, name), seconds, seconds)));
  await lutimes(folder, seconds, seconds);
}

/**
 * Sets the modification time of all files in the app's folder before packing, so that equal sources produce equal
 * packages.
 */
export async function beforePackage({ file }: ArtifactBuildStarted): Promise<void> {
  const seconds = epoch();
  if (seconds === null) return;
  const output = path.dirname(file);
  const folders = (await readdir(output)).filter((name) => name.endsWith('unpacked'));
  await Promise.all(folders.map((name) => setTimes(path.join(output, name), seconds)));
}

/** Repacks a tar.gz: 7-Zip writes the time and the name of a temporary file into its header. */
export async function afterPackage({ file }: ArtifactCreated): Promise<void> {
  if (epoch() === null || !file.endsWith('.tar.gz')) return;
  const level = Number(process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ?? 9);
  const fresh = `${file}.again`;
  await pipeline(createReadStream(file), createGunzip(), createGzip({ level }), createWriteStream(fresh));
  await rename(fresh, file);
}
