import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { RuntimeOverride } from '../../../build/electron-builder.ts';
import { sqliteBindingFor } from '../../electron-runtime/binding.ts';
import type { ElectronRuntime } from '../../electron-runtime/runtime.ts';
import { inRoot } from '../../lib/paths.ts';

/** Copies a runtime so that electron-builder can use it. Delete it with `removeRuntimeOverride`. */
export async function createRuntimeOverride(runtime: ElectronRuntime): Promise<RuntimeOverride> {
  const from = path.dirname(runtime.executable);
  const folder = await mkdtemp(inRoot('out', '.runtime-'));
  // Electron prefers resources/app to resources/app.asar.
  const app = path.join(from, 'resources', 'app');
  await cp(from, folder, { recursive: true, filter: (file) => file !== app });
  return { folder, version: runtime.electron, sqliteBinding: await sqliteBindingFor(runtime) };
}

export const removeRuntimeOverride = (override: RuntimeOverride): Promise<void> =>
  rm(override.folder, { recursive: true, force: true });
