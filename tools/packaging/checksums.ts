import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** Version lists are signed themselves, and change when they are renewed. */
const isLeftOut = (name: string): boolean => name === 'SHA256SUMS' || /^latest.*\.yml(?:\.sig)?$/.test(name);

/** The checksums of the files in a folder, in the format of `sha256sum --check`. */
export async function checksumsOf(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => !isLeftOut(name)).toSorted();
  const lines = await Promise.all(
    names.map(async (name) => `${await sha256(path.join(folder, name))}  ${name}\n`),
  );
  return lines.join('');
}
