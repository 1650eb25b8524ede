import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { Figure } from './compare-inputs.ts';

const programs = ['lectern', 'compromise'] as const;

/** The process's own peak on Linux, where `maxRSS` starts with the parent's memory. */
function peak(): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

/** In a child process: runs a program on a text and prints its peak memory to standard error. */
async function work(program: string, file: string): Promise<void> {
  process.on('exit', () => {
    process.stderr.write(`${JSON.stringify({ kilobytes: peak() })}\n`);
  });
  if (program === 'lectern') {
    process.argv.splice(2, Infinity, 'entities', '--json', file);
    await import('../../cli/main.ts');
    return;
  }
  setFlagsFromString('--semi-space-growth-factor=1');
  const { default: nlp } = await import('compromise');
  const doc = nlp(readFileSync(file, 'utf8'));
  const found = [doc.people().json(), doc.places().json(), doc.organizations().json()];
  process.stdout.write(JSON.stringify(found));
}

/** Peak memory of whole processes that analyze a text, MB: the `entities` command and compromise. */
export function peakMemory(file: string, size: string): Figure[] {
  return programs.map((program) => {
    const self = fileURLToPath(import.meta.url);
    const ran = spawnSync(process.execPath, [self, program, file], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    const reported = /\{"kilobytes":(\d+)\}/.exec(ran.stderr)?.[1];
    if (ran.status !== 0 || reported === undefined) throw new Error(`${program}: ${ran.stderr}`);
    const value = Math.round(Number(reported) / 1024);
    const name =
      program === 'lectern'
        ? 'most memory, entities'
        : 'most memory, compromise: people, places, organizations';
    return { name, size, value, unit: 'MB' };
  });
}

const [program, file] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url) && program !== undefined && file !== undefined)
  await work(program, file);
