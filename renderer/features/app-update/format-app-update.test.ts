import { describe, expect, it } from 'vitest';
import { formatAppUpdate, type UpdateStatus } from './format-app-update.ts';

const status: UpdateStatus = {
  form: 'appimage',
  state: 'idle',
  version: null,
  canInstall: true,
  progress: null,
  message: null,
  checkedAt: null,
};

describe('formatAppUpdate', () => {
  it.each([
    [{}, 'hasn’t checked'],
    [{ state: 'unavailable' }, 'without updates'],
    [{ state: 'unavailable', form: 'checkout' }, 'from its source code'],
    [{ state: 'current', checkedAt: '2026-11-24T12:00:00.000Z' }, 'Last checked: November 24, 2026 at '],
    [{ state: 'found', version: '1.2.0' }, 'Lectern 1.2.0 is available.'],
    [{ state: 'downloading', version: '1.2.0', progress: 0.425 }, '43%'],
    [{ state: 'ready', version: '1.2.0' }, 'when you quit'],
    [{ state: 'failed' }, 'Update failed.'],
  ] as const)('%j', (change, words) => {
    expect(formatAppUpdate({ ...status, ...change })).toContain(words);
  });
});
