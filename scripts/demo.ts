import { buildApp } from '../tools/build/build-app.ts';
import { prepareLaunch } from '../tools/electron-runtime/prepare.ts';
import { testEnvironment } from '../tools/electron-runtime/test-environment.ts';
import { withDisplay } from '../tools/lib/display.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { messageOf, runInFront } from '../tools/lib/process.ts';
import { ensurePackages, testPackages } from '../tools/lib/system-packages.ts';

/**
 * `npm run demo`: does the app's main job in the real window without anyone at the keyboard, on a virtual display where
 * there is no other, and leaves the exported Markdown and pictures in out/demo/.
 * `npm run demo -- --pictures` also puts the pictures where README shows them.
 */
async function demo(): Promise<number> {
  await ensurePackages(testPackages);
  const [launch] = await Promise.all([prepareLaunch(), buildApp()]);
  const drive = inRoot('tools', 'demo', 'drive.ts');
  const [command, args] = withDisplay(process.execPath, [drive, ...process.argv.slice(2)]);
  return runInFront(command, args, testEnvironment(launch));
}

try {
  process.exitCode = await demo();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
