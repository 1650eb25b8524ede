import { buildPackages } from './dist/build-packages.ts';
import { inRoot } from './lib/paths.ts';
import { messageOf, runInFront } from './lib/process.ts';
import { ensurePackages, testPackages } from './system-packages.ts';

/**
 * `npm run test:install`: builds the packages of this system, installs, uses, upgrades and removes them. Needs Debian or
 * Ubuntu on x64 and root, since that is what installing needs; it makes a user of its own and takes it away again.
 * What follows `--` goes to Vitest.
 */
const needed = [
  'lintian',
  'man-db',
  'appstream',
  'desktop-file-utils',
  'xdg-utils',
  'libglib2.0-bin',
  'shared-mime-info',
];

async function testInstalling(): Promise<number> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.getuid?.() !== 0) {
    console.error('Installing is tested on Debian or Ubuntu on x64, as root: sudo npm run test:install');
    return 1;
  }
  await ensurePackages([...testPackages, ...needed]);
  if (!process.argv.includes('--made')) await buildPackages({ formats: [] });
  const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs');
  const rest = process.argv.slice(2).filter((argument) => argument !== '--made');
  return runInFront(process.execPath, [vitest, 'run', '--project', 'install', ...rest]);
}

try {
  process.exitCode = await testInstalling();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
