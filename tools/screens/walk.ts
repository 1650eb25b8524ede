import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seed } from './seed/seed.ts';
import { Stage } from './stage/stage.ts';
import { replacementsFor } from './stage/steady-text.ts';
import { chapters } from './tour/index.ts';

/**
 * Walks through all or the given chapters at one width: `walk.ts OUT_DIR WIDTH [CHAPTER…]`. Started by capture.ts with
 * a fixed clock. A failing chapter is reported, and the others continue.
 */
const [out = '', width = '', ...wanted] = process.argv.slice(2);
const work = await mkdtemp(path.join(tmpdir(), 'lectern-screens-'));
let pictures = 0;
let failures = 0;

interface Visit {
  readonly name: string;
  readonly width: number;
  /** The library to copy. */
  readonly from?: string;
  readonly walk: (stage: Stage) => Promise<void>;
}

async function visit({ name, walk, ...options }: Visit): Promise<boolean> {
  const began = performance.now();
  const folder = path.join(work, name);
  const stage = await Stage.open({ ...options, out, folder, replacements: replacementsFor(folder) });
  try {
    await walk(stage);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${width} ${name}: ${stage.camera.count} pictures in ${seconds} s`);
    return true;
  } catch (error) {
    failures += 1;
    console.error(
      `${width} ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    await stage.page
      .screenshot({ path: path.join(out, `FAILED-${name}.${width}.png`) })
      .catch(() => undefined);
    return false;
  } finally {
    pictures += stage.camera.count;
    await stage.close();
  }
}

await mkdir(out, { recursive: true });
try {
  const chosen = chapters.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  // At full width, where nothing covers the text.
  const isFilled =
    chosen.some(({ fresh }) => !fresh) && (await visit({ name: 'filled', width: 1280, walk: seed }));
  for (const { name, fresh = false, walk } of chosen) {
    if (!fresh && !isFilled) continue;
    const library = fresh ? {} : { from: path.join(work, 'filled', 'library') };
    // oxlint-disable-next-line no-await-in-loop -- one window at a time
    await visit({ name, width: Number(width), walk, ...library });
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
console.log(`${width}: ${pictures} pictures, ${failures} chapters failed`);
process.exit(failures > 0 ? 1 : 0);
