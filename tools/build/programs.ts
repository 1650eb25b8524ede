import { rolldown, type RolldownOptions } from 'rolldown';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { inRoot } from '../lib/paths.ts';
import { readThemeColors } from './theme-colors.ts';

/** A program that runs outside of the renderer. */
interface Program {
  readonly entry: string;
  readonly file: string;
}

/** Programs bundled together, which share common chunks. */
export interface ProgramGroup {
  readonly format: 'cjs' | 'esm';
  readonly programs: readonly Program[];
  /** Modules that are resolved at run time. */
  readonly external: readonly string[];
  /** Whether Node modules may be used. */
  readonly node: boolean;
}

/** better-sqlite3 has a native part and stays a package; everything else is bundled. */
const sqlite = 'better-sqlite3';

export const programGroups: readonly ProgramGroup[] = [
  {
    format: 'cjs',
    programs: [
      { entry: 'electron/entry/main.ts', file: 'main.cjs' },
      { entry: 'electron/main.ts', file: 'app.cjs' },
      { entry: 'electron/library-thread/library-thread.ts', file: 'library-thread.cjs' },
      { entry: 'backend/services/analysis/analysis-worker.ts', file: 'analysis-worker.cjs' },
      {
        entry: 'backend/services/annotation-import/annotation-worker.ts',
        file: 'annotation-worker.cjs',
      },
      { entry: 'backend/services/import/read-worker.ts', file: 'read-worker.cjs' },
      { entry: 'backend/services/jobs/library-worker.ts', file: 'library-worker.cjs' },
      { entry: 'backend/services/search/search-worker.ts', file: 'search-worker.cjs' },
      { entry: 'backend/services/backup/restore/restore-process.ts', file: 'restore-process.cjs' },
      { entry: 'electron/entry/command-thread.ts', file: 'command-thread.cjs' },
    ],
    external: ['electron', sqlite],
    node: true,
  },
  // A preload script in Chromium's sandbox can only require `electron`.
  {
    format: 'cjs',
    programs: [{ entry: 'electron/preload/preload.ts', file: 'preload.cjs' }],
    external: ['electron'],
    node: false,
  },
  // The handlers without a window, for tests that run the renderer in Chromium.
  {
    format: 'esm',
    programs: [{ entry: 'backend/headless-app.ts', file: 'headless-app.mjs' }],
    external: [sqlite],
    node: true,
  },
];

/** Optional dependencies of libraries, which load them inside a try block. */
const absent = ['canvas'];

function optionsOf({ programs, external }: ProgramGroup): RolldownOptions {
  return {
    input: Object.fromEntries(programs.map(({ entry, file }) => [path.parse(file).name, inRoot(entry)])),
    platform: 'node',
    tsconfig: false,
    external: [...external, ...absent],
    // The oldest supported runtime is Electron 25 with Node 18.
    transform: {
      target: 'node18',
      define: {
        'process.env.NODE_ENV': '"production"',
        // electron/system/theme-colors.ts
        THEME_COLORS: JSON.stringify(readThemeColors()),
      },
    },
    onLog(level, log, pass) {
      // data/resources.ts checks at run time which one exists.
      if (log.code === 'EMPTY_IMPORT_META') return;
      pass(level, log);
    },
  };
}

/**
 * Bundles programs into the folder and returns the bundled source files. Throws when one of them, or anything they
 * need, is missing. All output files are in one folder, so that `__dirname` is the same in each.
 */
export async function buildPrograms(group: ProgramGroup, folder: string): Promise<readonly string[]> {
  const bundle = await rolldown(optionsOf(group));
  const ending = group.format === 'cjs' ? 'cjs' : 'mjs';
  try {
    const { output } = await bundle.write({
      dir: folder,
      format: group.format,
      entryFileNames: `[name].${ending}`,
      chunkFileNames: `part-[name].${ending}`,
      codeSplitting: group.programs.length > 1,
      sourcemap: true,
      minify: false,
    });
    const chunks = output.filter((part) => part.type === 'chunk');
    const chunkNames = new Set(chunks.map(({ fileName }) => fileName));
    for (const { fileName, imports } of chunks) {
      checkImports(
        group,
        fileName,
        imports.filter((name) => !chunkNames.has(name)),
      );
    }
    return chunks.flatMap(({ moduleIds }) => moduleIds);
  } finally {
    await bundle.close();
  }
}

/** Otherwise a misspelled import would only fail at run time. */
function checkImports(group: ProgramGroup, file: string, imports: readonly string[]): void {
  const allowed = new Set([...group.external, ...absent]);
  const wrong = imports.filter((name) => !allowed.has(name) && !(group.node && isBuiltin(name)));
  if (wrong.length > 0) throw new Error(`${file} needs ${wrong.join(', ')}, which cannot be bundled.`);
}
