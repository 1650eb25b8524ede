import { setFlagsFromString } from 'node:v8';
import { callerFolder } from './lib/caller-folder.ts';
import { runCommandLine } from './run.ts';

// Keeps V8's young generation small. By default it grows to twice 64 MB while a book is analyzed, although few
// objects survive; without growth the command needs 100 MB less and is not slower.
setFlagsFromString('--semi-space-growth-factor=1');

// Relative names are those of the caller, also in `npm run lectern`.
const folder = callerFolder('lectern');
if (folder !== null) process.chdir(folder);

// No top-level await, which a CommonJS bundle does not support.
void runCommandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
