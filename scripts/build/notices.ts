import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

interface About {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** The folder of the package that a bundled file comes from; null for the app's own files. */
export function packageFolderOf(file: string): string | null {
  // Virtual modules of the bundler begin with a NUL; a query may follow the name.
  const clean = file.replace(/^\0/, '').replaceAll('\\', '/');
  const at = clean.lastIndexOf('/node_modules/');
  if (at === -1) return null;
  const rest = clean.slice(at + '/node_modules/'.length).split('/');
  const name = rest.slice(0, rest[0]?.startsWith('@') ? 2 : 1).join('/');
  return `${clean.slice(0, at)}/node_modules/${name}`;
}

async function noticeOf(folder: string): Promise<string> {
  const about = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as About;
  const file = (await readdir(folder)).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  const text = file
    ? (await readFile(path.join(folder, file), 'utf8')).trim()
    : 'No licence text in the package.';
  return `${about.name} ${about.version} (${about.license ?? 'see below'})\n\n${text}\n`;
}

/** The licences of everything that went into the bundles, as one text: they ask to be passed on with the program. */
export async function noticesFor(files: readonly string[]): Promise<string> {
  const folders = new Set(files.map(packageFolderOf).filter((folder) => folder !== null));
  const notices = await Promise.all([...folders].toSorted().map(noticeOf));
  const line = `\n${'-'.repeat(80)}\n\n`;
  return ['Lectern contains these packages, with thanks to their authors.\n', ...notices].join(line);
}
