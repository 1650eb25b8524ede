import { describe, expect, it } from 'vitest';
import { findRuntime } from './find.ts';
import { describe as describeRuntime, probe } from './runtime.ts';

describe('findRuntime', () => {
  it('does not fall back when the configured runtime is missing', async () => {
    await expect(findRuntime({ LECTERN_ELECTRON: '/nowhere/electron' })).rejects.toThrow(
      'LECTERN_ELECTRON names /nowhere/electron, which does not exist.',
    );
  });

  it('rejects a program that is not Electron', async () => {
    await expect(probe(process.execPath, 'environment')).rejects.toThrow('is not Electron');
  });

  it('prints which runtime is used and why', () => {
    const line = describeRuntime({ executable: '/opt/e', source: 'fallback', electron: '25.1.1', napi: 8 });
    expect(line).toMatch(/^Electron 25\.1\.1: .*for development and tests only.*\(\/opt\/e\)$/);
  });
});
