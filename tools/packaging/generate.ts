import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { generatedFolder } from '../../build/electron-builder.ts';
import { about } from '../../build/identity.ts';
import { table } from '../../cli/table.ts';
import { inRoot } from '../lib/paths.ts';
import { bashCompletion, fishCompletion, zshCompletion } from './completions.ts';
import { debianChangelog } from './changelog.ts';
import { manPage } from './man-page.ts';
import { metainfo } from './metainfo.ts';
import { launcherScript } from './launcher.ts';

export interface Edition {
  readonly version: string;
  readonly homepage: string;
  /** Time of the release. */
  readonly date: Date;
}

/** Generates the additional files of the packages: launcher, man page, completions, metadata, changelog. */
export async function generateParts({ version, homepage, date }: Edition): Promise<void> {
  const folder = inRoot(generatedFolder);
  const day = date.toISOString().slice(0, 10);
  await rm(folder, { recursive: true, force: true });
  const write = async (name: string, content: string | Uint8Array, mode = 0o644): Promise<void> => {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    await chmod(file, mode);
  };
  // Best compression without a timestamp, as Debian requires; equal text gives equal bytes.
  const zip = (text: string): Buffer => gzipSync(text, { level: 9 });
  await write(`bin/${about.command}`, launcherScript(Object.keys(table)), 0o755);
  await write('lectern.1.gz', zip(manPage(table, version, day)));
  await write('completions/lectern.bash', bashCompletion(table));
  await write('completions/_lectern', zshCompletion(table));
  await write('completions/lectern.fish', fishCompletion(table));
  await write(`${about.id}.metainfo.xml`, metainfo(version, day, homepage));
  await write(
    'changelog.gz',
    zip(debianChangelog(await readFile(inRoot('CHANGELOG.md'), 'utf8'), version, date)),
  );
  await mkdir(path.join(folder, 'usr-bin'), { recursive: true });
  // A link inside the package, so that no install or uninstall script is needed.
  if (process.platform === 'linux') {
    await symlink(`/opt/${about.name}/bin/${about.command}`, path.join(folder, 'usr-bin', about.command));
  }
}
