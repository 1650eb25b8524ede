import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWorkerEngine } from '../../backend/services/analysis/worker-engine.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import { buildApp } from '../build/build-app.ts';
import { prepareLaunch } from '../electron-runtime/prepare.ts';
import { testEnvironment } from '../electron-runtime/test-environment.ts';
import { withDisplay } from '../lib/display.ts';
import { median } from '../lib/median.ts';
import { inRoot } from '../lib/paths.ts';
import { runInFront } from '../lib/process.ts';
import { round, type Figure } from './compare-inputs.ts';
import type { Measurement } from './measure.ts';
import { openApp } from './scale/app.ts';
import { copyLibrary } from './scale/build-library.ts';
import type { Start } from './start/launch.ts';

interface Starts {
  readonly own: readonly Start[];
  readonly bare: readonly Start[];
}

/** The library after the first start, which contains the analyzed sample article: it is shown again. */
async function sampleLibrary(folder: string): Promise<void> {
  const app = openApp(folder, {
    engine: createWorkerEngine({ lexicon: resourcesIn(resourcesFolder()).lexicon }),
  });
  const articleIds = [...(await app.get('startup.firstScreen', null)).view.ids];
  // Waits for the analysis.
  const form = { kind: 'format', format: 'md' } as const;
  const options = { form, frontMatter: false, entities: true, together: false };
  await app.get('export.preview', { articleIds, options });
  await app.close();
}

/** The steps of a start that took as long as most: medians of different starts do not belong together. */
function printSteps(name: string, starts: readonly Start[]): void {
  const middle = median(starts.map(({ painted }) => painted));
  const usual = starts.find(({ painted }) => painted === middle);
  console.log(`${name}, ms since the start of the process:`);
  for (const step of usual?.steps ?? []) console.log(`${step.at.toFixed(0).padStart(8)}  ${step.name}`);
}

const comparison = (name: string, size: string, own: number[], bare: number[]): Measurement => ({
  name,
  unit: 'ms',
  median: round(median(own)),
  baseline: { name: 'a bare window with one heading', median: round(median(bare)) },
  ratio: round(median(own) / median(bare)),
  rounds: own.length,
  size,
});

async function startsOf(library: string, selector: string): Promise<Starts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-start-'));
  try {
    const report = path.join(folder, 'report.json');
    const drive = [inRoot('tools', 'bench', 'start', 'drive.ts'), library, selector, report];
    const launch = await prepareLaunch();
    const code = await runInFront(...withDisplay(process.execPath, drive), testEnvironment(launch));
    if (code !== 0) throw new Error(`the app could not be started (${code})`);
    return JSON.parse(readFileSync(report, 'utf8')) as Starts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const painted = (starts: readonly Start[]): number[] => starts.map((start) => start.painted);

/** Figures that not every system has. */
const figureKinds = [
  { name: 'processor time of all processes', unit: 'ms', of: (start: Start) => start.processorTime },
  { name: 'memory of all processes', unit: 'MB', of: (start: Start) => start.memory },
] as const;

function figuresOf(name: string, size: string, { own, bare }: Starts): Figure[] {
  return figureKinds.flatMap((kind) => {
    const values = [own, bare].map((starts) => starts.map(kind.of).filter((value) => value !== null));
    const [mine = Number.NaN, base = Number.NaN] = values.map(median);
    if (Number.isNaN(mine) || Number.isNaN(base)) return [];
    const { unit } = kind;
    return [
      { name: `${name}: ${kind.name}`, size, value: round(mine), unit },
      { name: `${name}: ${kind.name}, of a bare window`, size, value: round(base), unit },
      { name: `${name}: ${kind.name}, ratio`, size, value: round(mine / base), unit: '×' },
    ];
  });
}

/** What is on the screen first: the sample article of a new library, the list of one in use. */
const screens = [
  {
    name: 'start, until the headline is painted',
    size: 'the sample article',
    selector: '.article-header h1',
  },
  { name: 'start, until the list is painted', size: '1,000 articles', selector: '.article-title-text' },
] as const;

/** Starts the built app as often as a bare window; the median of nine counts. */
export async function benchStart(): Promise<{ measurements: Measurement[]; figures: Figure[] }> {
  await buildApp();
  const sample = mkdtempSync(path.join(tmpdir(), 'lectern-sample-'));
  const library = copyLibrary(1_000);
  const measurements: Measurement[] = [];
  const figures: Figure[] = [];
  try {
    await sampleLibrary(sample);
    for (const { name, size, selector } of screens) {
      const folder = size === 'the sample article' ? sample : library.folder;
      // oxlint-disable-next-line no-await-in-loop -- one window at a time
      const starts = await startsOf(folder, selector);
      printSteps(size, starts.own);
      measurements.push(comparison(name, size, painted(starts.own), painted(starts.bare)));
      figures.push(...figuresOf(name, size, starts));
    }
  } finally {
    library.remove();
    rmSync(sample, { recursive: true, force: true });
  }
  return { measurements, figures };
}
