import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runOrThrow } from './system.ts';

/** Repacks a package with an older version, to upgrade from. */
export function olderPackage(deb: string, version: string, folder: string): string {
  const content = path.join(folder, 'older');
  runOrThrow('dpkg-deb', '-R', deb, content);
  const control = path.join(content, 'DEBIAN', 'control');
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${version}`));
  const file = path.join(folder, `lectern_${version}_amd64.deb`);
  runOrThrow('dpkg-deb', '--root-owner-group', '-Zgzip', '-z1', '--build', content, file);
  rmSync(content, { recursive: true });
  return file;
}
