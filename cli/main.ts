import { runCommandLine } from './run.ts';

// Not awaited at the top level, which a CommonJS bundle does not have.
void runCommandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
