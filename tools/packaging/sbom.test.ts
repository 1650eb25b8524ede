import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, it } from 'vitest';
import { noticesFor } from '../build/notices.ts';
import { inRoot } from '../lib/paths.ts';
import { sbomOf } from './sbom.ts';

const file = (name: string) => inRoot('node_modules', ...name.split('/'));
const facts = {
  version: '1.0.0',
  date: new Date(0),
  notices: await noticesFor([file('zod/index.js'), file('@fontsource-variable/inter/wght.css')]),
  runtime: [{ name: 'chromium', version: '114.0.5735.134' }],
};

describe('the bill of materials', () => {
  it('conforms to CycloneDX’s schema', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(sbomOf(facts))).toBeNull();
    expect(await validator.validate(sbomOf(facts).replace('"application"', '"nonsense"'))).not.toBeNull();
  });

  it('lists every component with its license', () => {
    const { components } = JSON.parse(sbomOf(facts)) as {
      components: { name: string; type: string; purl?: string; licenses?: object[] }[];
    };
    expect(components).toHaveLength(facts.notices.length + 1);
    expect(components).toContainEqual(
      expect.objectContaining({
        name: '@fontsource-variable/inter',
        purl: 'pkg:npm/%40fontsource-variable/inter@5.3.0',
        licenses: [{ expression: 'OFL-1.1' }],
      }),
    );
    expect(components.find(({ name }) => name === 'electron')?.type).toBe('framework');
  });

  it('is deterministic', () => {
    expect(sbomOf(facts)).toBe(sbomOf(facts));
    expect(sbomOf({ ...facts, version: '1.0.1' })).not.toBe(sbomOf(facts));
  });
});
