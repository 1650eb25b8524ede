import { buildPackages } from '../tools/packaging/build-packages.ts';
import { createFeedKeys } from '../tools/packaging/sign-feed.ts';
import { writeTestKeys } from '../tools/install-test/test-keys.ts';
import { inRoot } from '../tools/lib/paths.ts';
import { messageOf, runInFront } from '../tools/lib/process.ts';
import { ensurePackages, testPackages } from '../tools/lib/system-packages.ts';

/**
 * `npm run test:install`: builds, installs, uses, upgrades and removes the packages of this system. Needs Debian or
 * Ubuntu on x64 and root; it creates a test user and removes it afterwards. Arguments after `--` go to Vitest.
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

/** Builds packages whose update feed is on this machine, signed with keys of this run. */
async function buildForTest(): Promise<void> {
  const keys = createFeedKeys();
  await buildPackages({
    // With formats given, packages are built for this architecture only; a build with the official runtime covers
    // both.
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
