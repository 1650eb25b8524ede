import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronArgs, electronPath } from '../../../e2e/testing/electron-app.ts';
import { inRoot } from '../../lib/paths.ts';
import { launch, type Start } from './launch.ts';

/** Starts the app and a bare window by turns; started by tools/bench/start.ts, which created the library. */
const [library = '', selector = '', report = '', rounds = '9'] = process.argv.slice(2);

const work = path.join(path.dirname(report), 'started');
/** The library as it was, beside Chromium's own files of the starts before. */
function restoreLibrary(): void {
  for (const name of ['library.db', 'library.db-wal', 'library.db-shm', 'library.db.closed'])
    rmSync(path.join(work, name), { force: true });
  cpSync(library, work, { recursive: true, preserveTimestamps: true });
}

mkdirSync(work, { recursive: true });
const switches = electronArgs().slice(0, -1);
const executable = electronPath();
const own: Start[] = [];
const bare: Start[] = [];
// One round more, which fills the caches.
for (let round = 0; round <= Number(rounds); round += 1) {
  restoreLibrary();
  const common = { executable, switches, dataFolder: work };
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  own.push(await launch({ ...common, app: inRoot(), selector }));
  bare.push(
    // oxlint-disable-next-line no-await-in-loop
    await launch({ ...common, app: inRoot('tools', 'bench', 'start', 'bare-app'), selector: 'h1' }),
  );
}
writeFileSync(report, JSON.stringify({ own: own.slice(1), bare: bare.slice(1) }));
