import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PackageOrder } from './fpm-arguments.ts';

/** RPM's names of architectures that differ from Debian's. */
const architectures: Readonly<Record<string, string>> = { amd64: 'x86_64', arm64: 'aarch64' };

/** Files and links, and the folders that belong to the package (shared ones like /usr/bin belong to the system). */
function filesOf(content: string): string {
  const quote = (file: string): string => `"/${file.replaceAll('%', '%%')}"`;
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, file: path.relative(content, path.join(entry.parentPath, entry.name)) }))
    .filter(({ entry, file }) => !entry.isDirectory() || /^opt\/[^/]+/.test(file))
    .map(({ entry, file }) => (entry.isDirectory() ? `%dir ${quote(file)}` : quote(file)))
    .toSorted()
    .join('\n');
}

const specOf = (order: PackageOrder, content: string, script: (file: string) => string): string => `
Name: ${order.name}
Version: ${order.version.replaceAll('-', '~')}
Release: 1
Summary: ${order.summary}
License: ${order.license}
Vendor: ${order.vendor}
URL: ${order.url}
Packager: ${order.maintainer}
Group: ${order.category}
AutoReqProv: no
${order.depends.map((name) => `Requires: ${name}`).join('\n')}

%description
${order.description}

%post
${script(order.afterInstall)}

%postun
${script(order.afterRemove)}

%files
%defattr(-,root,root,-)
${filesOf(content)}
`;

/** Macros that make rpmbuild take the files unchanged, and timestamps from SOURCE_DATE_EPOCH if it is set. */
const settings: readonly string[] = [
  '__os_install_post %{nil}',
  '_build_id_links none',
  'use_source_date_epoch_as_buildtime 1',
  'clamp_mtime_to_source_date_epoch 1',
  '_buildhost lectern',
  // Fast compression, because the package is only for tests.
  '_binary_payload w1.gzdio',
].flatMap((macro) => ['--define', macro]);

/** Builds an .rpm from the folder. */
export function buildRpm(order: PackageOrder, content: string, scratch: string): void {
  const top = path.join(scratch, 'rpm');
  mkdirSync(top);
  const spec = path.join(scratch, 'package.spec');
  writeFileSync(
    spec,
    specOf(order, content, (file) => readFileSync(file, 'utf8').replaceAll('%', '%%')),
  );
  const architecture = architectures[order.architecture] ?? order.architecture;
  execFileSync('rpmbuild', [
    '-bb',
    '--quiet',
    '--noclean',
    `--target=${architecture}`,
    `--buildroot=${content}`,
    '--define',
    `_topdir ${top}`,
    ...settings,
    spec,
  ]);
  const folder = path.join(top, 'RPMS', architecture);
  const packageName = readdirSync(folder)[0];
  if (!packageName) throw new Error('rpmbuild made nothing');
  copyFileSync(path.join(folder, packageName), order.output);
}
