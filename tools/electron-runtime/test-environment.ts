import { findChromium } from '../lib/chromium.ts';
import type { Launch } from './prepare.ts';

/** A virtual display has no GPU. */
const quiet = (): readonly string[] => (process.platform === 'linux' ? ['--disable-gpu'] : []);

/** Environment of programs that drive the running app; see docs/development.md. */
export const testEnvironment = (launch: Launch): NodeJS.ProcessEnv => ({
  ...launch.env,
  LECTERN_ELECTRON_PATH: launch.runtime.executable,
  LECTERN_ELECTRON_ARGS: JSON.stringify([...launch.switches, ...quiet()]),
  LECTERN_CHROMIUM: findChromium(),
});
