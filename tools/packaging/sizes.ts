import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from '../lib/paths.ts';

/** Sizes in bytes. */
export interface Sizes {
  /** Sizes of the packages by file name. */
  readonly packages: Readonly<Record<string, number>>;
  /** The app's folder as installed. */
  readonly installed: number;
  /** Everything except the runtime. */
  readonly own: number;
  /** Components of our share, the largest first. */
  readonly parts: readonly { readonly name: string; readonly size: number }[];
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => (await stat(path.join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The components of the built app: files and folders of out/app that are shipped. */
async function partsOf(): Promise<Sizes['parts']> {
  const app = inRoot('out', 'app');
  const entries = await readdir(app, { recursive: true, withFileTypes: true });
  const byPart = new Map<string, number>();
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.map') || entry.name === 'headless-app.mjs') continue;
    const file = path.join(entry.parentPath, entry.name);
    const [first = '', second = ''] = path.relative(app, file).split(path.sep);
    const part = entry.name.endsWith('.woff2')
      ? 'fonts'
      : first === 'data'
        ? `data/${second}`
        : first.endsWith('.cjs')
          ? 'programs'
          : first;
    // oxlint-disable-next-line no-await-in-loop -- a few hundred files
    byPart.set(part, (byPart.get(part) ?? 0) + (await stat(file)).size);
  }
  return [...byPart].map(([name, size]) => ({ name, size })).toSorted((a, b) => b.size - a.size);
}

/** Measures the output of `npm run dist` in dist/. Null when there is no unpacked app of this system. */
export async function measureSizes(): Promise<Sizes | null> {
  const dist = inRoot('dist');
  const names = await readdir(dist).catch(() => []);
  const unpacked = names.find((name) => name.endsWith('unpacked'));
  if (!unpacked) return null;
  const folder = path.join(dist, unpacked);
  const packages = names
    .filter((name) => /\.(?:deb|rpm|AppImage|tar\.gz|exe|zip|dmg)$/.test(name))
    .toSorted();
  const sizes = await Promise.all(packages.map(async (name) => (await stat(path.join(dist, name))).size));
  return {
    packages: Object.fromEntries(packages.map((name, index) => [name, sizes[index] ?? 0])),
    installed: await sizeOf(folder),
    own:
      (await sizeOf(path.join(folder, 'resources'))) +
      (await sizeOf(path.join(folder, 'bin')).catch(() => 0)),
    parts: await partsOf(),
  };
}

const mega = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** Formats the sizes as lines. */
export const formatSizes = ({ packages, installed, own, parts }: Sizes): string =>
  [
    ...Object.entries(packages).map(([name, size]) => `${name}: ${mega(size)}`),
    `installed: ${mega(installed)}, of which ours: ${mega(own)} (${((100 * own) / installed).toFixed(1)} %)`,
    ...parts.map(({ name, size }) => `  ${name}: ${mega(size)}`),
  ].join('\n');
