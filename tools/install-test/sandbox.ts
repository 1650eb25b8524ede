import { readdirSync, readFileSync } from 'node:fs';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

interface Process {
  readonly commandLine: string;
  /** 2: system calls are filtered by the kernel. */
  readonly seccomp: string;
}

/** The renderer processes of a program. */
export function renderersOf(program: string): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({
      commandLine: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' '),
      seccomp: /^Seccomp:\s+(\d)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? '',
    }))
    .filter(({ commandLine }) => commandLine.startsWith(program) && commandLine.includes('--type=renderer'));
}
