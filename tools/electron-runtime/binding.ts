import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cached } from '../lib/cached.ts';
import { cacheFolder, inRoot } from '../lib/paths.ts';
import { run } from '../lib/process.ts';
import { ensurePackages } from '../lib/system-packages.ts';
import { sqliteNapi, type ElectronRuntime } from './runtime.ts';

const sqlite = inRoot('node_modules', 'better-sqlite3');
const compat = path.join(import.meta.dirname, 'napi-compat.cpp');
const headers = ['node-api-headers/include', 'node-addon-api'].map(
  (name) => `-I${inRoot('node_modules', name)}`,
);

/** Returns the `defines` of better-sqlite3's SQLite configuration as compiler switches. */
export function definesOf(gypi: string): string[] {
  return [...gypi.matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/g)].map(([, define]) => `-D${define ?? ''}`);
}

/** -O1 halves the compile time; the tests are not slower. */
const common = ['-O1', '-fPIC', '-w', '-DNDEBUG'];
const cxx =
  '-std=c++20 -fvisibility=hidden -DNAPI_VERSION=8 -DNAPI_DISABLE_CPP_EXCEPTIONS -DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS -DBUILDING_NODE_EXTENSION'.split(
    ' ',
  );
const wrap = ['create_reference', 'get_reference_value', 'delete_reference'].map(
  (n) => `-Wl,--wrap=napi_${n}`,
);

/**
 * Returns a better-sqlite3 binding that the runtime can load: null when the one in the package works, otherwise the
 * path of one compiled from the package's source for an older Node-API. It is compiled once, in about half a minute,
 * and cached.
 */
export async function sqliteBindingFor(runtime: ElectronRuntime): Promise<string | null> {
  if (runtime.napi >= sqliteNapi) return null;
  const version = (JSON.parse(readFileSync(path.join(sqlite, 'package.json'), 'utf8')) as { version: string })
    .version;
  const key = createHash('sha256')
    .update(JSON.stringify([version, process.arch, common, cxx, wrap]))
    .update(readFileSync(compat))
    .digest('hex');
  const file = path.join(cacheFolder(), `better-sqlite3-${version}-${key.slice(0, 12)}.node`);
  return cached(file, async (scratch) => {
    console.error(`Compiling SQLite for Electron ${runtime.electron}, which happens once.`);
    await ensurePackages(['g++']);
    const compiled = await compile(scratch);
    await tryOut(runtime, compiled);
    return compiled;
  });
}

async function compile(folder: string): Promise<string> {
  const object = (name: string) => path.join(folder, `${name}.o`);
  const defines = definesOf(readFileSync(path.join(sqlite, 'deps', 'defines.gypi'), 'utf8'));
  const sqliteHeader = `-I${path.join(sqlite, 'deps', 'sqlite3')}`;
  const cppOf = (source: string, name: string) =>
    compiler('g++', [...common, ...cxx, ...headers, sqliteHeader, '-c', source, '-o', object(name)]);
  await Promise.all([
    compiler('gcc', [
      ...common,
      '-std=c99',
      '-D_GNU_SOURCE',
      ...defines,
      '-c',
      path.join(sqlite, 'deps', 'sqlite3', 'sqlite3.c'),
      '-o',
      object('sqlite3'),
    ]),
    cppOf(path.join(sqlite, 'src', 'better_sqlite3.cpp'), 'better_sqlite3').then(() =>
      cppOf(compat, 'compat'),
    ),
  ]);
  const output = path.join(folder, 'better_sqlite3.node');
  await compiler('g++', [
    '-shared',
    '-o',
    output,
    object('better_sqlite3'),
    object('sqlite3'),
    object('compat'),
    '-Wl,-Bsymbolic',
    '-static-libstdc++',
    '-static-libgcc',
    ...wrap,
    '-ldl',
    '-lpthread',
  ]);
  return output;
}

async function compiler(command: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await run(command, args);
  if (code !== 0) throw new Error(`SQLite cannot be compiled: ${stderr.trim().split('\n')[0] ?? command}`);
}

/** Checks full-text search, parameters, rows and errors with the new binding in its runtime. */
const trial = `
  const Database = require(process.argv[1]);
  const db = new Database(':memory:', { nativeBinding: process.argv[2] });
  db.exec('CREATE VIRTUAL TABLE t USING fts5(words)');
  const insert = db.prepare('INSERT INTO t VALUES (?)');
  db.transaction(() => { for (let n = 0; n < 2000; n += 1) insert.run('word ' + n); })();
  const found = db.prepare("SELECT words FROM t WHERE t MATCH 'word' ORDER BY rowid").all();
  if (found.length !== 2000 || found[1999].words !== 'word 1999') throw new Error('wrong rows');
  try { db.prepare('nonsense'); throw new Error('accepted nonsense'); }
  catch (error) { if (error.code !== 'SQLITE_ERROR') throw error; }
  db.close();`;

async function tryOut(runtime: ElectronRuntime, binding: string): Promise<void> {
  const { code, stderr } = await run(runtime.executable, ['-e', trial, sqlite, binding], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 30_000,
  });
  if (code !== 0)
    throw new Error(`The compiled SQLite does not work in ${runtime.executable}: ${stderr.trim()}`);
}
