import { findChromium } from '../tools/lib/chromium.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { messageOf, runInFront } from '../tools/lib/process.ts';
import { ensurePackages } from '../tools/lib/system-packages.ts';

/**
 * `npm run test:components`: runs the component tests in the Chromium of this machine. Arguments after `--` go to
 * Vitest, e.g. `npm run test:components -- renderer/ui`.
 */
async function testComponents(): Promise<number> {
  await ensurePackages(['chromium']);
  const vitest = [inRoot('node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'components'];
  return runInFront(process.execPath, [...vitest, ...process.argv.slice(2)], {
    ...process.env,
    LECTERN_CHROMIUM: findChromium(),
  });
}

try {
  process.exitCode = await testComponents();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
