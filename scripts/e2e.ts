import { buildApp } from '../tools/build/build-app.ts';
import { prepareLaunch } from '../tools/electron-runtime/prepare.ts';
import { testEnvironment } from '../tools/electron-runtime/test-environment.ts';
import { withDisplay } from '../tools/lib/display.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { messageOf, runInFront } from '../tools/lib/process.ts';
import { ensurePackages, testPackages } from '../tools/lib/system-packages.ts';

/**
 * `npm run test:e2e`: prepares and runs the end-to-end tests. Arguments after `--` go to Playwright, e.g. `npm run
 * test:e2e -- --project electron e2e/annotations/annotate.spec.ts`.
 */
async function e2e(): Promise<number> {
  await ensurePackages(testPackages);
  const [launch] = await Promise.all([prepareLaunch(), buildApp()]);
  const playwright = [inRoot('node_modules', '@playwright', 'test', 'cli.js'), 'test'];
  const [command, args] = withDisplay(process.execPath, [...playwright, ...process.argv.slice(2)]);
  return runInFront(command, args, testEnvironment(launch));
}

try {
  process.exitCode = await e2e();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
