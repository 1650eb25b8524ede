import { createRequire } from 'node:module';
import path from 'node:path';
import { app } from 'electron';
import { table } from '../../cli/table.ts';
import { ownArguments } from '../arguments.ts';
import { commandIn } from './command-in.ts';
import { runInThread } from './run-in-thread.ts';

// Where the program starts: a command for the terminal runs and ends here; otherwise the app begins.

// A help for old runtimes in a checkout. An installed app loads no code but its own.
if (app.isPackaged) delete process.env['LECTERN_SQLITE_BINDING'];

const args = ownArguments(process.argv, process.defaultApp ? app.getAppPath() : null);
const command = commandIn(args, ['help', ...Object.keys(table)]);
if (command) process.exit(runInThread(path.join(__dirname, 'command-thread.cjs'), command));
// At once and not by a promise: what the app says of itself must be said before Electron is ready.
createRequire(__filename)('./app.cjs');
