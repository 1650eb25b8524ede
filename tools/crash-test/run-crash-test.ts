import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { checkLibrary } from '../../data/store/check/check.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { getTags } from '../../data/store/tags/tags.ts';
import { openTestLibrary } from '../../data/testing/library.ts';
import { createRandom } from '../lib/random-text.ts';
import type { Random } from '../lib/random-text.ts';
import { isSameState } from './writes.ts';
import type { Write, HighlightState, Line } from './writes.ts';

export interface CrashResult {
  readonly kills: number;
  /** Writes confirmed before a kill. */
  readonly confirmed: number;
  /** Kills during a write that was started and not confirmed. */
  readonly interrupted: number;
  /** One line per confirmed write that was missing afterwards, and per problem of the integrity check. */
  readonly failures: readonly string[];
}

/** Runs the writer until it is killed; returns its output lines. */
async function runAndKill(folder: string, seed: number, random: Random): Promise<string[]> {
  const writer = path.join(import.meta.dirname, 'writer.ts');
  const child = spawn(process.execPath, [writer, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  // One kill in eight comes while the library is opening, at a machine-dependent moment; the others after some lines.
  const early = random.below(8) === 0;
  const lines = 1 + random.below(80);
  const kill = (): void => void child.kill('SIGKILL');
  if (early) setTimeout(kill, 80 + random.below(300));
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (early || output.split('\n').length > lines) kill();
  });
  await once(child, 'close');
  if (child.signalCode !== 'SIGKILL')
    throw new Error(`the writer ended by itself with code ${child.exitCode}`);
  // The last line may be incomplete.
  return output.split('\n').slice(0, -1);
}

const readState = (db: Db, id: string): HighlightState | null => {
  const row = db.prepare('SELECT color, note, deleted_at FROM highlights WHERE id = ?').get(id) as
    { color: HighlightState['color']; note: string; deleted_at: string | null } | undefined;
  return row
    ? {
        color: row.color,
        note: row.note,
        tags: getTags(db, 'highlight', id),
        deleted: row.deleted_at !== null,
      }
    : null;
};

/**
 * Repeatedly kills a process that writes annotations to the same library. After each kill, checks that every confirmed
 * write is present and that the integrity check passes.
 */
export async function runCrashTest(folder: string, kills: number, seed = 1): Promise<CrashResult> {
  const random = createRandom(seed);
  const expected = new Map<string, HighlightState>();
  const failures: string[] = [];
  let confirmed = 0;
  let interrupted = 0;
  for (let kill = 1; kill <= kills; kill += 1) {
    let unconfirmed: Write | null = null;
    for (const line of await runAndKill(folder, seed * 1000 + kill, random)) {
      const message = JSON.parse(line) as Line;
      if ('trying' in message) unconfirmed = message.trying;
      else if ('done' in message && unconfirmed !== null) {
        expected.set(unconfirmed.id, unconfirmed.after);
        unconfirmed = null;
        confirmed += 1;
      }
    }
    if (unconfirmed !== null) interrupted += 1;
    const db = openTestLibrary(folder);
    failures.push(...checkLibrary(db).problems.map((problem) => `kill ${kill}: ${problem}`));
    for (const [id, known] of expected) {
      const stored = readState(db, id);
      if (stored && isSameState(stored, known)) continue;
      // An unconfirmed write may be present, but only completely.
      if (stored && unconfirmed?.id === id && isSameState(stored, unconfirmed.after))
        expected.set(id, stored);
      else failures.push(`kill ${kill}: highlight ${id} is not as it was answered`);
    }
    if (unconfirmed !== null && !expected.has(unconfirmed.id)) {
      const stored = readState(db, unconfirmed.id);
      if (stored && !isSameState(stored, unconfirmed.after))
        failures.push(`kill ${kill}: highlight ${unconfirmed.id} is half made`);
      else if (stored) expected.set(unconfirmed.id, stored);
    }
    db.close();
  }
  return { kills, confirmed, interrupted, failures };
}
