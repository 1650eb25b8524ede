import { buildPackages } from '../tools/packaging/build-packages.ts';
import { createFeedKeys } from '../tools/packaging/sign-feed.ts';
import { writeTestKeys } from '../tools/install-test/test-keys.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { messageOf, runInFront } from '../tools/lib/process.ts';
import { ensurePackages, testPackages } from '../tools/lib/system-packages.ts';

/**
 * `npm run test:install`: builds the packages of this system, installs, uses, upgrades and removes them. Needs Debian or
 * Ubuntu on x64 and root, since that is what installing needs; it makes a user of its own and takes it away again.
 * What follows `--` goes to Vitest.
 */
const needed = [
  'nsis',
  'lintian',
  'man-db',
  'appstream',
  'desktop-file-utils',
  'xdg-utils',
  'libglib2.0-bin',
  'shared-mime-info',
];

/** The packages look for updates on this machine, signed with keys of this run. */
async function buildForTest(): Promise<void> {
  const keys = createFeedKeys();
  await buildPackages({
    // Named, they are for the processor at hand; otherwise a build with the official runtime is for both.
    formats: ['deb', 'rpm', 'AppImage', 'tar.gz'],
    release: { updates: { url: writeTestKeys(keys), publicKey: keys.publicKey } },
  });
}

async function testInstalling(): Promise<number> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || process.getuid?.() !== 0) {
    console.error('Installing is tested on Debian or Ubuntu on x64, as root: sudo npm run test:install');
    return 1;
  }
  await ensurePackages([...testPackages, ...needed]);
  if (!process.argv.includes('--made')) await buildForTest();
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
