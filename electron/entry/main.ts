import { createRequire } from 'node:module';
import path from 'node:path';
import { app } from 'electron';
import { table } from '../../cli/table.ts';
import { ownArguments } from '../arguments.ts';
import { parseTerminalCommand } from './parse-terminal-command.ts';
import { isRestoreProcess, restoreCommand } from './restore-command.ts';
import { runInThread } from './run-in-thread.ts';

// Entry point: runs a terminal command and exits, reads a backup for a restore, or starts the app.

// Supports old runtimes in a checkout. An installed app loads no foreign code.
if (app.isPackaged) delete process.env['LECTERN_SQLITE_BINDING'];

const appFolder = process.defaultApp ? app.getAppPath() : null;
// Threads inherit the environment (backend/services/backup/restore/start-restore-process.ts).
process.env['LECTERN_RESTORE_COMMAND'] = JSON.stringify(
  restoreCommand(process.execPath, process.argv, appFolder),
);

const load = createRequire(__filename);
const args = ownArguments(process.argv, appFolder);
if (isRestoreProcess(args)) {
  load('./restore-process.cjs');
} else {
  const command = parseTerminalCommand(args, ['help', ...Object.keys(table)]);
  if (command) process.exit(runInThread(path.join(__dirname, 'command-thread.cjs'), command));
  // Loaded synchronously, because the app must be configured before Electron is ready.
  load('./app.cjs');
}
