/** A deb or rpm that electron-builder requests from fpm. */
export interface PackageOrder {
  readonly format: 'deb' | 'rpm';
  readonly name: string;
  readonly version: string;
  readonly architecture: string;
  readonly description: string;
  readonly summary: string;
  readonly maintainer: string;
  readonly vendor: string;
  readonly url: string;
  readonly license: string;
  readonly category: string;
  readonly priority: string;
  readonly compression: string;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  readonly afterInstall: string;
  readonly afterRemove: string;
  /** Output file. */
  readonly output: string;
  /** Source and target paths; a source folder with a trailing slash means its content. */
  readonly files: readonly (readonly [from: string, to: string])[];
}

/** Options without a value. */
const alone = new Set(['--force', '--debug']);

/** Reads fpm's arguments. Throws for an unknown argument that would affect the package. */
export function readFpmArguments(args: readonly string[]): PackageOrder {
  const values = new Map<string, string[]>();
  const files: [string, string][] = [];
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (alone.has(word)) continue;
    if (word.startsWith('-')) {
      index += 1;
      values.set(word, [...(values.get(word) ?? []), args[index] ?? '']);
    } else {
      const at = word.lastIndexOf('=');
      files.push([word.slice(0, at), word.slice(at + 1)]);
    }
  }
  const take = (name: string): string[] => {
    const found = values.get(name) ?? [];
    values.delete(name);
    return found;
  };
  const one = (name: string, otherwise = ''): string => take(name).at(-1) ?? otherwise;
  const format = one('-t');
  if (format !== 'deb' && format !== 'rpm') throw new Error(`cannot make a ${format} package`);
  const description = one('--description');
  const order: PackageOrder = {
    format,
    name: one('--name'),
    version: one('--version'),
    architecture: one('--architecture'),
    description,
    summary: one('--rpm-summary', description.split('\n')[0] ?? ''),
    maintainer: one('--maintainer'),
    vendor: one('--vendor'),
    url: one('--url'),
    license: one('--license'),
    category: one('--category'),
    priority: one('--deb-priority', 'optional'),
    compression: one(`--${format}-compression`, 'xz'),
    depends: take('-d'),
    recommends: take('--deb-recommends'),
    afterInstall: one('--after-install'),
    afterRemove: one('--after-remove'),
    output: one('--package'),
    files,
  };
  for (const name of ['-s', '--log', '--rpm-os']) take(name);
  const unknown = [...values.keys()];
  if (unknown.length > 0) throw new Error(`unknown arguments: ${unknown.join(', ')}`);
  return order;
}
