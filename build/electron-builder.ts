import type { Configuration } from 'electron-builder';
import { afterPack, includeChromiumLicenses, type RuntimeOverride } from './after-pack.ts';
import { about, schemes, updateFeed, type Release } from './identity.ts';
import { linux } from './linux.ts';
import { mac } from './mac.ts';
import { afterPackage, beforePackage } from './reproducible.ts';
import { windows } from './windows.ts';

export type { RuntimeOverride } from './after-pack.ts';
export type { Release } from './identity.ts';

/** The systems that packages are built for, by Node's platform names. */
export type System = 'linux' | 'darwin' | 'win32';

/**
 * Patterns of the files in the archive. better-sqlite3 is the only package that is not bundled; each system needs 2
 * of its 28 MB. The target system is passed in because `${platform}` in a pattern is the system that builds.
 */
const filesFor = (system: System): string[] => [
  'package.json',
  'LICENSE',
  'out/app/**',
  // Used only by tests and for debugging.
  '!out/app/headless-app.mjs',
  '!**/*.map',
  '!node_modules/**',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/**',
  `node_modules/better-sqlite3/prebuilds/${system}-\${arch}.node`,
];

/** Folder to which `tools/packaging/` writes generated package files (man page, completions, launcher …). */
export const generatedFolder = 'out/packaging';

/**
 * Returns the electron-builder configuration for a system. Linux: deb, rpm, AppImage, tar.gz. Windows: an installer
 * and a zip. macOS: dmg and zip. All for x64 and arm64.
 * @param override replaces the official runtime in packaging tests.
 */
export function createConfig(
  system: System,
  override: RuntimeOverride | null = null,
  release: Release = {},
): Configuration {
  return {
    appId: about.id,
    productName: about.name,
    copyright: about.copyright,
    directories: { output: 'dist', buildResources: 'build' },
    files: filesFor(system),
    asar: true,
    // The operating system loads native code and cannot read it from an archive.
    asarUnpack: ['**/*.node'],
    // better-sqlite3 ships Node-API binaries, which need no rebuild; a rebuild would delete a replaced binding.
    npmRebuild: false,
    // The interface is in English; Chromium's other locales take 30 MB.
    electronLanguages: system === 'darwin' ? ['en'] : ['en-US'],
    electronFuses: {
      // The executable must not act as Node, accept options from the environment or open a debugger …
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // … and must run only its own archive. The executable contains the archive's hash where Electron can check it.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      // Pages are served from a custom scheme. Older runtimes do not have this fuse.
      ...(override ? {} : { grantFileProtocolExtraPrivileges: false }),
    },
    // Build metadata in the packaged package.json; see electron/app-update/feed.ts.
    extraMetadata: {
      ...(release.version ? { version: release.version } : {}),
      homepage: release.homepage ?? about.homepage,
      lectern: { updates: release.updates ?? null },
    },
    // Writes latest*.yml next to the packages; electron-builder uploads nothing.
    publish: release.updates ? [updateFeed(release.updates)] : null,
    protocols: schemes,
    ...linux(generatedFolder),
    ...windows(),
    ...mac(release.macSigned),
    afterExtract: includeChromiumLicenses,
    afterPack: afterPack(override),
    artifactBuildStarted: beforePackage,
    artifactBuildCompleted: afterPackage,
    ...(override ? { electronDist: override.folder, electronVersion: override.version } : {}),
  };
}
