import { callerFolder } from '../cli/lib/caller-folder.ts';
import { prepareLaunch } from '../tools/electron-runtime/prepare.ts';
import { buildApp } from '../tools/build/build-app.ts';
import { hasDisplay } from '../tools/lib/display.ts';
import { root } from '../tools/lib/paths.ts';
import { messageOf, runInFront } from '../tools/lib/process.ts';

/** `npm start`: builds the app and opens its window. Arguments after `--` go to the app. */
async function start(): Promise<number> {
  if (!hasDisplay()) {
    console.error('There is no display to open a window on. Run it on a virtual one: xvfb-run -a npm start');
    return 1;
  }
  const [launch] = await Promise.all([prepareLaunch(), buildApp()]);
  // Relative names are those of the caller.
  const folder = callerFolder('start');
  if (folder !== null) process.chdir(folder);
  const args = [...launch.switches, root, ...process.argv.slice(2)];
  return runInFront(launch.runtime.executable, args, launch.env);
}

try {
  process.exitCode = await start();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
