import { readFile, rm } from 'node:fs/promises';
import { Arch, build, Platform } from 'electron-builder';
import { createConfig, type Release, type System } from '../../build/electron-builder.ts';
import { about } from '../../build/identity.ts';
import { buildApp } from '../build/build-app.ts';
import { findRuntime } from '../electron-runtime/find.ts';
import { inRoot } from '../lib/paths.ts';
import { run } from '../lib/process.ts';
import { removeRuntimeOverride, createRuntimeOverride } from './app/runtime-override.ts';
import { generateParts } from './generate.ts';
import { sourceDate } from './source-date.ts';
import { useFallbackTools } from './fallback-tools/tools.ts';
import { isSecureUrl } from '../../electron/app-update/secure-url.ts';

export interface PackageRequest {
  /** electron-builder's format names (deb, nsis …); all formats of the system when empty. */
  readonly formats: readonly string[];
  readonly release?: Release;
  /** Use the existing output of `npm run build`. */
  readonly isBuilt?: boolean;
}

export interface MadePackages {
  readonly files: readonly string[];
  /** False when built from the fallback runtime, for tests only. */
  readonly isOfficial: boolean;
  readonly version: string;
  /** Modification time of all files. */
  readonly date: Date;
  /** Components of the runtime, for the bill of materials. */
  readonly runtime: readonly { readonly name: string; readonly version: string }[];
}

/** Reads the release settings from the environment; see docs/releasing.md. */
export function releaseOf(env: NodeJS.ProcessEnv = process.env): Release {
  const [url, publicKey] = [env['LECTERN_UPDATE_URL'], env['LECTERN_UPDATE_PUBLIC_KEY']];
  if (Boolean(url) !== Boolean(publicKey)) {
    throw new Error(
      'LECTERN_UPDATE_URL and LECTERN_UPDATE_PUBLIC_KEY go together: an update that nobody signed is not taken.',
    );
  }
  if (url && !isSecureUrl(new URL(url))) throw new Error('LECTERN_UPDATE_URL must be an https URL.');
  return {
    ...(env['LECTERN_HOMEPAGE'] ? { homepage: env['LECTERN_HOMEPAGE'] } : {}),
    ...(url && publicKey ? { updates: { url, publicKey } } : {}),
    macSigned: Boolean(env['CSC_LINK'] && env['APPLE_API_KEY']),
  };
}

const versionOfSources = async (): Promise<string> =>
  (JSON.parse(await readFile(inRoot('package.json'), 'utf8')) as { version: string }).version;

/** Versions of Chromium, V8 and Node in the runtime. */
async function versionsOf(executable: string): Promise<Readonly<Record<string, string>>> {
  const { stdout } = await run(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const { chrome = '', node = '', v8 = '' } = JSON.parse(stdout) as Record<string, string>;
  return { chromium: chrome, node, v8 };
}

/** Builds the app and packages it in the given formats for the current system, into dist/. */
export async function buildPackages({
  formats,
  release = releaseOf(),
  isBuilt = false,
}: PackageRequest): Promise<MadePackages> {
  const runtime = await findRuntime();
  if (!isBuilt) await buildApp();
  const isOfficial = runtime.source === 'official';
  const date = await sourceDate();
  process.env['SOURCE_DATE_EPOCH'] = String(Math.floor(date.getTime() / 1000));
  const version = release.version ?? (await versionOfSources());
  await generateParts({
    version,
    homepage: release.homepage ?? about.homepage,
    date,
  });
  // electron-builder finds the official runtime in the shared download cache.
  const override = isOfficial ? null : await createRuntimeOverride(runtime);
  const restoreTools = isOfficial ? () => undefined : await useFallbackTools();
  try {
    await rm(inRoot('dist'), { recursive: true, force: true });
    const platform = Platform.current();
    // An override is for the current architecture only; otherwise the configuration names both.
    const archs = override ? [process.arch === 'arm64' ? Arch.arm64 : Arch.x64] : [];
    const files = await build({
      targets:
        formats.length > 0 || override
          ? platform.createTarget([...(formats.length > 0 ? formats : fallbackFormats)], ...archs)
          : platform.createTarget(),
      config: createConfig(process.platform as System, override, release),
      publish: 'never',
    });
    const parts = Object.entries(await versionsOf(runtime.executable));
    return {
      files,
      isOfficial,
      version,
      date,
      runtime: parts.map(([name, part]) => ({ name, version: part })),
    };
  } finally {
    restoreTools();
    if (override) await removeRuntimeOverride(override);
  }
}

/** All Linux formats; the fallback tools support no other system. */
const fallbackFormats = ['deb', 'rpm', 'AppImage', 'tar.gz'];
