import { readdirSync, readFileSync } from 'node:fs';

/** A file of Linux that describes a process; empty when the process has ended. */
function read(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

/** The fields after the name of the program, which is in parentheses and may contain any character. */
const statOf = (pid: number): readonly string[] =>
  read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');

/** The process and all that it started, directly or not. */
function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const parent = Number(statOf(Number(name))[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const all = [root];
  for (const pid of all) all.push(...(children.get(pid) ?? []));
  return all;
}

const total = (root: number, of: (pid: number) => number): number | null =>
  process.platform === 'linux' ? processTree(root).reduce((sum, pid) => sum + of(pid), 0) : null;

/**
 * Memory of a process and all that it started, MB: each page that several processes share counts once in total (PSS).
 * Null where the system does not report it.
 */
export const memoryOfTree = (root: number): number | null =>
  total(root, (pid) => Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024);

/** A tick of the processor times of Linux, ms. */
const tickMs = 10;

/**
 * Time that the processors worked for a process and all that it started, ms. Unlike the time on the clock, it depends little
 * on what else the machine does. Null where the system does not report it.
 */
export const processorTimeOfTree = (root: number): number | null =>
  total(root, (pid) => {
    const [user = 0, system = 0] = statOf(pid).slice(11, 13).map(Number);
    return (user + system) * tickMs;
  });
