import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from '../../lib/paths.ts';
import { memoryOfTree, processorTimeOfTree } from './processes.ts';

/** A step of the start. */
interface Step {
  readonly name: string;
  /** Since the process was started, ms. */
  readonly at: number;
}

export interface Start {
  readonly steps: readonly Step[];
  /** Until the awaited element was painted, ms. */
  readonly painted: number;
  /** Time that the processors worked until then, ms; null where it is unknown. */
  readonly processorTime: number | null;
  /** Memory of all processes, MB; null where it is unknown. */
  readonly memory: number | null;
}

export interface LaunchOptions {
  readonly executable: string;
  readonly switches: readonly string[];
  /** The folder of the app, with its package.json. */
  readonly app: string;
  readonly dataFolder: string;
  /** CSS selector of the awaited element. */
  readonly selector: string;
}

/** After the start the program still loads what was not needed at once, ms. */
const settleMs = 3_000;
const timeoutMs = 60_000;

/** Starts the app, waits until the awaited element is painted, measures the memory, and ends it. */
export async function launch(options: LaunchOptions): Promise<Start> {
  const args = [...options.switches, inRoot('tools', 'bench', 'start', 'watched-app')];
  const began = performance.timeOrigin + performance.now();
  const child = spawn(options.executable, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      ...process.env,
      LECTERN_DATA: options.dataFolder,
      LECTERN_START_APP: options.app,
      LECTERN_START_SELECTOR: options.selector,
    },
  });
  const exited = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
  const steps: Step[] = [];
  try {
    for await (const line of createInterface(child.stdout)) {
      if (!line.startsWith('{')) continue;
      const { name, at } = JSON.parse(line) as Step;
      steps.push({ name, at: at - began });
      if (name === 'headline painted') break;
    }
    const processorTime = processorTimeOfTree(child.pid ?? 0);
    const painted = steps.find(({ name }) => name === 'headline painted')?.at;
    if (painted === undefined || child.pid === undefined) throw new Error(`${options.app} did not start`);
    await pause(settleMs);
    return {
      steps: steps.toSorted((a, b) => a.at - b.at),
      painted,
      processorTime,
      memory: memoryOfTree(child.pid),
    };
  } finally {
    clearTimeout(timer);
    child.kill('SIGTERM');
    await exited;
  }
}
