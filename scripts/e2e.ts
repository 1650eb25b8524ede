import { buildApp } from './build.ts';
import { prepareLaunch } from './electron-runtime/prepare.ts';
import { findChromium } from './lib/chromium.ts';
import { withDisplay } from './lib/display.ts';
import { inRoot } from './lib/paths.ts';
import { messageOf, runInFront } from './lib/process.ts';
import { ensurePackages, testPackages } from './system-packages.ts';

/**
 * `npm run test:e2e`: makes everything ready that the tests of the running app need, then runs them. What follows `--`
 * goes to Playwright, e.g. `npm run test:e2e -- --project electron e2e/notes.spec.ts`.
 *
 * The tests are told: LECTERN_ELECTRON_PATH, LECTERN_ELECTRON_ARGS (switches before the app's folder, a JSON array),
 * LECTERN_SQLITE_BINDING (only when the runtime needs it), LECTERN_CHROMIUM.
 */
async function e2e(): Promise<number> {
  await ensurePackages(testPackages);
  const [launch] = await Promise.all([prepareLaunch(), buildApp()]);
  const env: NodeJS.ProcessEnv = {
    ...launch.env,
    LECTERN_ELECTRON_PATH: launch.runtime.executable,
    LECTERN_ELECTRON_ARGS: JSON.stringify([...launch.switches, ...quiet()]),
    LECTERN_CHROMIUM: findChromium(),
  };
  const playwright = [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test'];
  const [command, args] = withDisplay(process.execPath, [...playwright, ...process.argv.slice(2)]);
  return runInFront(command, args, env);
}

/** A virtual display has no graphics card to ask for. */
const quiet = (): readonly string[] => (process.platform === 'linux' ? ['--disable-gpu'] : []);

try {
  process.exitCode = await e2e();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
