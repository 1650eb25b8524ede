import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from '../build/notices.ts';
import { appFolder } from '../build/build-app.ts';
import { inRoot } from '../lib/paths.ts';
import { sbomOf } from './sbom.ts';

/** Excludes electron-builder's metadata and the unpacked folders. */
const isForRelease = (name: string): boolean =>
  /\.(?:deb|rpm|AppImage|tar\.gz|exe|zip|dmg|blockmap)$/.test(name) || /^latest.*\.yml$/.test(name);

/** Copies the release files of this system to dist/release, with the bill of materials. Returns their names. */
export async function collectRelease(
  version: string,
  date: Date,
  runtime: readonly { readonly name: string; readonly version: string }[],
): Promise<readonly string[]> {
  const folder = inRoot('dist', 'release');
  await mkdir(folder, { recursive: true });
  const names = (await readdir(inRoot('dist'))).filter(isForRelease);
  await Promise.all(names.map((name) => copyFile(inRoot('dist', name), path.join(folder, name))));
  const notices = JSON.parse(
    await readFile(path.join(appFolder, 'data', 'notices.json'), 'utf8'),
  ) as Notice[];
  const bom = `lectern-${version}-${process.platform}.cdx.json`;
  await writeFile(path.join(folder, bom), sbomOf({ version, date, notices, runtime }));
  return [...names, bom];
}
