import { sqliteBindingFor } from './binding.ts';
import { findRuntime } from './find.ts';
import { switchesOf, type ElectronRuntime } from './runtime.ts';

/** Everything needed to start the app from a checkout. */
export interface Launch {
  readonly runtime: ElectronRuntime;
  /** Switches before the app's folder. */
  readonly switches: readonly string[];
  /** This process's environment, with the path of the SQLite binding if the runtime needs another one. */
  readonly env: NodeJS.ProcessEnv;
}

/** Finds a runtime and prepares what it needs. Throws with instructions when something is missing. */
export async function prepareLaunch(): Promise<Launch> {
  const runtime = await findRuntime();
  const binding = await sqliteBindingFor(runtime);
  const env: NodeJS.ProcessEnv = { ...process.env };
  // Set in the terminals of some editors; it makes Electron run as plain Node without a window.
  delete env['ELECTRON_RUN_AS_NODE'];
  delete env['LECTERN_SQLITE_BINDING'];
  if (binding !== null) env['LECTERN_SQLITE_BINDING'] = binding;
  return { runtime, switches: switchesOf(), env };
}
