import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Notice } from './notice.ts';
import { inRoot } from '../lib/paths.ts';
import { pdfNotices } from './pdf-resources.ts';

export type { Notice } from './notice.ts';

interface About {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Folder of the package that a bundled file belongs to; null for the app's own files. */
export function packageFolderOf(file: string): string | null {
  // Virtual modules of the bundler begin with a NUL; a query may follow the name.
  const clean = file.replace(/^\0/, '').replaceAll('\\', '/');
  const at = clean.lastIndexOf('/node_modules/');
  if (at === -1) return null;
  const segments = clean.slice(at + '/node_modules/'.length).split('/');
  const name = segments.slice(0, segments[0]?.startsWith('@') ? 2 : 1).join('/');
  return `${clean.slice(0, at)}/node_modules/${name}`;
}

async function noticeOf(folder: string): Promise<Notice> {
  const about = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as About;
  const file = (await readdir(folder)).find((name) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(name));
  return {
    name: about.name,
    version: about.version,
    license: about.license ?? 'see the text',
    text: file
      ? (await readFile(path.join(folder, file), 'utf8')).trim()
      : 'The package has no licence text beside its name.',
  };
}

/** Packages that ship unbundled, and the runtime. */
const besides = ['better-sqlite3', 'electron'];

/** Notices of data and texts, each of which has a file with its source. */
async function dataNotices(): Promise<Notice[]> {
  const read = (...parts: readonly string[]): Promise<string> => readFile(inRoot(...parts), 'utf8');
  return [
    {
      name: 'SQLite',
      version: null,
      license: 'public domain',
      text: 'The authors of SQLite disclaim copyright to its source code. See https://www.sqlite.org/copyright.html',
    },
    {
      name: 'Lexicon of names and places',
      version: null,
      license: 'CC BY 4.0 and others',
      text: await read('data', 'lexicon', 'README.md'),
    },
    ...(await pdfNotices()),
    {
      name: 'Sample article',
      version: null,
      license: 'see the text',
      text: await read('data', 'sample', 'SOURCE.md'),
    },
  ];
}

const byName = (a: Notice, b: Notice): number =>
  a.name.localeCompare(b.name, 'en') || (a.version ?? '').localeCompare(b.version ?? '', 'en');

/** Collects the notices of everything that ships: bundled packages, runtime and data. */
export async function noticesFor(files: readonly string[]): Promise<readonly Notice[]> {
  const bundled = files.map(packageFolderOf).filter((folder) => folder !== null);
  const folders = new Set([...bundled, ...besides.map((name) => inRoot('node_modules', name))]);
  const notices = await Promise.all([...folders].map(noticeOf));
  return [...notices, ...(await dataNotices())].toSorted(byName);
}
