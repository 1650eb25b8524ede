import { buildApp } from '../tools/build/build-app.ts';
import { prepareLaunch } from '../tools/electron-runtime/prepare.ts';
import { testEnvironment } from '../tools/electron-runtime/test-environment.ts';
import { withDisplay } from '../tools/lib/display.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { messageOf, runInFront } from '../tools/lib/process.ts';
import { ensurePackages, testPackages } from '../tools/lib/system-packages.ts';

/**
 * `npm run demo`: runs the app's main workflow in a real window, on a virtual display if there is no other, and
 * writes the exported Markdown and pictures to out/demo/.
 * `npm run demo -- --pictures` also updates the pictures of the README.
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
