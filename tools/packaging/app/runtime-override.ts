import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Stand } from '../../../build/electron-builder.ts';
import { sqliteBindingFor } from '../../electron-runtime/binding.ts';
import type { ElectronRuntime } from '../../electron-runtime/runtime.ts';
import { inRoot } from '../../lib/paths.ts';

/** A copy of a runtime that electron-builder can start from. Give it back with `removeStand`. */
export async function standOf(runtime: ElectronRuntime): Promise<Stand> {
  const from = path.dirname(runtime.executable);
  const folder = await mkdtemp(inRoot('out', '.runtime-'));
  // Electron prefers resources/app to resources/app.asar.
  const app = path.join(from, 'resources', 'app');
  await cp(from, folder, { recursive: true, filter: (file) => file !== app });
  return { folder, version: runtime.electron, sqliteBinding: await sqliteBindingFor(runtime) };
}

export const removeStand = (stand: Stand): Promise<void> =>
  rm(stand.folder, { recursive: true, force: true });
