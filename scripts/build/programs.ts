import { rolldown, type RolldownOptions } from 'rolldown';
import path from 'node:path';
import { inRoot } from '../lib/paths.ts';

/** A bundle that runs outside the window: one source file in, one self-contained file out. */
export interface Program {
  readonly entry: string;
  readonly file: string;
  readonly format: 'cjs' | 'esm';
  /** What the bundle leaves to be found when it runs. */
  readonly external: readonly string[];
}

/** better-sqlite3 has a native part and stays a package; everything else goes into the bundle. */
const sqlite = 'better-sqlite3';

export const programs: readonly Program[] = [
  { entry: 'electron/main.ts', file: 'main.cjs', format: 'cjs', external: ['electron', sqlite] },
  // A preload in Chromium's sandbox can require `electron` and nothing else.
  { entry: 'electron/preload/preload.ts', file: 'preload.cjs', format: 'cjs', external: ['electron'] },
  { entry: 'electron/pipeline/analysis-worker.ts', file: 'worker.cjs', format: 'cjs', external: [sqlite] },
  { entry: 'cli/main.ts', file: 'cli.cjs', format: 'cjs', external: [sqlite] },
  // The handlers without a window, for the tests that run the window's code in Chromium.
  { entry: 'electron/handlers/host.ts', file: 'host.mjs', format: 'esm', external: [sqlite] },
];

/** Optional parts of libraries that this app does without; they ask for them inside a try. */
const absent = ['canvas'];

function optionsOf(program: Program): RolldownOptions {
  return {
    input: inRoot(program.entry),
    platform: 'node',
    tsconfig: false,
    external: [...program.external, ...absent],
    // The oldest runtime the app is run in is Electron 25, with Node 18.
    transform: { target: 'node18', define: { 'process.env.NODE_ENV': '"production"' } },
    onLog(level, log, pass) {
      // Chosen by what is there when it runs, see data/resources.ts.
      if (log.code === 'EMPTY_IMPORT_META') return;
      pass(level, log);
    },
  };
}

/**
 * Bundles a program into the folder and answers with the files that went in. Throws when it, or anything it needs, is
 * missing.
 */
export async function buildProgram(program: Program, folder: string): Promise<readonly string[]> {
  const bundle = await rolldown(optionsOf(program));
  try {
    const { output } = await bundle.write({
      file: path.join(folder, program.file),
      format: program.format,
      codeSplitting: false,
      sourcemap: true,
      minify: false,
    });
    checkImports(program, output[0].imports);
    return output[0].moduleIds;
  } finally {
    await bundle.close();
  }
}

/** A misspelt import would otherwise be found only when the program runs. */
function checkImports(program: Program, imports: readonly string[]): void {
  const allowed = new Set([...program.external, ...absent]);
  const node = program.file === 'preload.cjs' ? null : /^node:/;
  const wrong = imports.filter((name) => !allowed.has(name) && !node?.test(name));
  if (wrong.length > 0)
    throw new Error(`${program.entry} needs ${wrong.join(', ')}, which cannot be bundled.`);
}
