import { sqliteBindingFor } from './binding.ts';
import { findRuntime } from './find.ts';
import { switchesOf, type ElectronRuntime } from './runtime.ts';

/** All that is needed to start the app from a checkout. */
export interface Launch {
  readonly runtime: ElectronRuntime;
  /** Switches that go before the app's folder. */
  readonly switches: readonly string[];
  /** The environment: this process's own, and where the SQLite binding lies when the runtime needs another one. */
  readonly env: NodeJS.ProcessEnv;
}

/** Finds a runtime and what it needs to run the app. Throws with what to do when something cannot be had. */
export async function prepareLaunch(): Promise<Launch> {
  const runtime = await findRuntime();
  const binding = await sqliteBindingFor(runtime);
  const env: NodeJS.ProcessEnv = { ...process.env };
  // Set in the terminals of some editors, it would make Electron run as plain Node without a window.
  delete env['ELECTRON_RUN_AS_NODE'];
  delete env['LECTERN_SQLITE_BINDING'];
  if (binding !== null) env['LECTERN_SQLITE_BINDING'] = binding;
  return { runtime, switches: switchesOf(), env };
}
