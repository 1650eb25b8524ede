import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PackageOrder } from './fpm-arguments.ts';

/** The control file: a synopsis, then the indented description with dots for empty lines. */
function controlOf(order: PackageOrder, installedKilobytes: number): string {
  const [synopsis = '', ...rest] = order.description.split('\n');
  const body = rest.map((line) => line.trim()).map((line) => ` ${line || '.'}`);
  const fields: readonly (readonly [string, string])[] = [
    ['Package', order.name],
    ['Version', order.version],
    ['Architecture', order.architecture],
    ['Maintainer', order.maintainer],
    ['Installed-Size', String(installedKilobytes)],
    ['Depends', order.depends.join(', ')],
    ['Recommends', order.recommends.join(', ')],
    ['Section', order.category],
    ['Priority', order.priority],
    ['Homepage', order.url],
    ['Description', [synopsis.trim(), ...body].join('\n')],
  ];
  return fields.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join('');
}

/** The hashes by which dpkg detects modified files. */
function hashesOf(content: string): string {
  const files = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(content, path.join(entry.parentPath, entry.name)))
    .toSorted();
  return files
    .map((file) => {
      const hash = createHash('md5').update(readFileSync(path.join(content, file)));
      return `${hash.digest('hex')}  ${file}\n`;
    })
    .join('');
}

/** Builds a .deb from the folder. */
export function buildDeb(order: PackageOrder, content: string): void {
  const size = readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
  const hashes = hashesOf(content);
  const control = path.join(content, 'DEBIAN');
  mkdirSync(control);
  writeFileSync(path.join(control, 'control'), controlOf(order, Math.ceil(size / 1024)));
  writeFileSync(path.join(control, 'md5sums'), hashes);
  for (const [script, name] of [
    [order.afterInstall, 'postinst'],
    [order.afterRemove, 'postrm'],
  ] as const) {
    copyFileSync(script, path.join(control, name));
    chmodSync(path.join(control, name), 0o755);
  }
  execFileSync('dpkg-deb', [
    '--root-owner-group',
    // Fast compression, because the package is only for tests.
    '-Zgzip',
    '-z1',
    '--build',
    content,
    order.output,
  ]);
}
