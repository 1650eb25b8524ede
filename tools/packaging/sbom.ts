import { createHash } from 'node:crypto';
import type { Notice } from '../build/notices.ts';

export interface SbomFacts {
  readonly version: string;
  /** Time of the release. */
  readonly date: Date;
  readonly notices: readonly Notice[];
  /** Components of the runtime: Chromium, Node. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
}

/** A license in CycloneDX form: an expression if it is a valid SPDX expression, otherwise a name. */
function licensesOf(license: string): object[] {
  return /^[\w.+-]+(?: (?:AND|OR|WITH) [\w.+-]+)*$/.test(license.replaceAll(/[()]/g, ''))
    ? [{ expression: license }]
    : [{ license: { name: license } }];
}

const packageUrl = (name: string, version: string): string =>
  `pkg:npm/${name.replace(/^@/, '%40')}@${encodeURIComponent(version)}`;

/** Deterministic for equal content. */
function uuidOf(content: string): string {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The bill of materials of a release, CycloneDX 1.6: bundled packages, runtime and data. */
export function sbomOf({ version, date, notices, runtime }: SbomFacts): string {
  const components = [
    ...notices.map(({ name, version: part, license }) =>
      part === null
        ? { type: 'data', 'bom-ref': name, name, licenses: licensesOf(license) }
        : {
            type: name === 'electron' ? 'framework' : 'library',
            'bom-ref': packageUrl(name, part),
            name,
            version: part,
            purl: packageUrl(name, part),
            licenses: licensesOf(license),
          },
    ),
    ...runtime.map(({ name, version: part }) => ({
      type: 'framework',
      'bom-ref': `${name}@${part}`,
      name,
      version: part,
    })),
  ];
  const root = `lectern@${version}`;
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([version, components]))}`,
    version: 1,
    metadata: {
      timestamp: date.toISOString(),
      component: {
        type: 'application',
        'bom-ref': root,
        name: 'lectern',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((component) => component['bom-ref']) }],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
