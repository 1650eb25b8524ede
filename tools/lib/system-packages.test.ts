import { describe, expect, it } from 'vitest';
import { missingFrom } from './system-packages.ts';

describe('missingFrom', () => {
  it('returns the packages that dpkg does not report as installed', () => {
    const answer = 'xvfb installed\nlibnss3 not-installed\nlibgbm1 config-files\n';
    expect(missingFrom(['xvfb', 'libnss3', 'libgbm1', 'chromium'], answer)).toEqual([
      'libnss3',
      'libgbm1',
      'chromium',
    ]);
  });

  it('accepts a library under its newer name', () => {
    expect(missingFrom(['libasound2'], 'libasound2t64 installed\n')).toEqual([]);
  });
});
