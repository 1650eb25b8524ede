import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandCall } from '../../contract/schemas/command-call.ts';
import { commands, type UndoableName } from '../../contract/commands.ts';
import { openTestLibrary } from '../../data/testing/library.ts';
import { createTestApp } from '../testing/headless-app.ts';
import type { TestApp } from '../testing/headless-app.ts';
import { idsOf, undoSamples, type Draw, type SampleWorld } from '../testing/undo-samples.ts';
import { dumpUserData, knownIds, withoutRowsOf } from '../testing/user-data.ts';

let app: TestApp;
let world: SampleWorld;

const paste = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';

beforeAll(() => {
  const annotationFiles: string[] = [];
  app = createTestApp({ dialogs: { openAnnotations: () => Promise.resolve(annotationFiles.splice(0)) } });
  world = { app, db: openTestLibrary(app.folder), annotationFiles, importIds: [] };
});
afterAll(async () => {
  world.db.close();
  await app.remove();
});

const undoableNames = Object.keys(commands).filter(
  (name) => 'undo' in commands[name as keyof typeof commands],
) as UndoableName[];
const sampledNames = undoableNames.filter((name) => undoSamples[name] !== 'inverse');

/** A command, or a permanent deletion, which cannot be undone. */
type Step = { readonly name: UndoableName | 'articles.purge' | 'highlights.purge' } & Draw;
type Stack = readonly (readonly CommandCall[])[];

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...sampledNames, 'articles.purge' as const, 'highlights.purge' as const),
  a: fc.nat(50),
  b: fc.nat(50),
  flag: fc.boolean(),
  word: fc.constantFrom('ice', 'Ice', 'sea', 'harbor', 'x'),
});

/** Deletes something and deletes it permanently; returns the inverse of the first, which the undo stack still contains. */
async function purge(kind: 'articles' | 'highlights', { a }: Draw): Promise<readonly CommandCall[]> {
  const existing = idsOf(world.db, kind);
  const id = existing[a % Math.max(1, existing.length)];
  if (id === undefined) return [];
  const reply = await app.ask(`${kind}.delete`, { ids: [id] });
  await app.get(`${kind}.purge`, { ids: [id] });
  return reply.ok ? (reply.undo?.commands ?? []) : [];
}

/** Waits for the batch of a retry and takes it, like the window; returns the inverse. */
async function takeBatch(): Promise<readonly CommandCall[]> {
  const last = async () => (await app.get('import.batches', null)).at(-1);
  await app.until(async () => (await last())?.running === false);
  return app.act('import.dismiss', { id: (await last())?.id ?? '' });
}

/** Runs a step; returns its inverse, empty when it was refused or changed nothing. */
async function perform(drawn: Step): Promise<readonly CommandCall[]> {
  const { name } = drawn;
  if (name === 'articles.purge') return purge('articles', drawn);
  if (name === 'highlights.purge') return purge('highlights', drawn);
  const sample = undoSamples[name];
  if (sample === 'inverse') return [];
  const input = await sample(world, drawn);
  if (input === undefined) return [];
  const reply = await app.invoke(name, input);
  if (!reply.ok) expect(['not-found', 'conflict', 'bad-request']).toContain(reply.error.code);
  else if (name === 'annotationImport.takeReports')
    for (const { importId } of reply.value as { importId: string | null }[])
      if (importId !== null) world.importIds.push(importId);
  return reply.ok ? (reply.undo?.commands ?? []) : [];
}

/** Applies inverses, the newest first; returns their inverses in order. Like the window, drops what was deleted permanently. */
async function applyInReverse(stack: Stack): Promise<Stack> {
  const inverses: (readonly CommandCall[])[] = [];
  for (const calls of stack.toReversed()) {
    // One after another, as the window does.
    // oxlint-disable-next-line no-await-in-loop
    const reply = await app.ask('undo.apply', { commands: [...calls] });
    if (!reply.ok) expect(reply.error).toMatchObject({ code: 'not-found' });
    else if (reply.undo) inverses.push(reply.undo.commands);
  }
  return inverses;
}

/** Articles and annotations for the samples; purges of earlier runs may have left none. */
async function fillLibrary(): Promise<void> {
  const articleId = await paste(
    'Moscow lies far from the harbor.\nThe ice came late, and the boats stayed out.',
  );
  await app.get('highlights.create', {
    id: randomUUID(),
    articleId,
    span: { start: 0, end: 6 },
    textVersion: 1,
    color: 'blue',
  });
}

async function checkUndo(steps: readonly Step[]): Promise<void> {
  await fillLibrary();
  world.importIds.length = 0;
  const known = knownIds(world.db);
  const purged = new Set<string>();
  const before = dumpUserData(world.db, known);
  const done: (readonly CommandCall[])[] = [];
  for (const each of steps) {
    // oxlint-disable-next-line no-await-in-loop
    const inverse = await perform(each);
    // A later import of annotations may give an id to the same annotation again.
    const remaining = knownIds(world.db);
    for (const id of known) if (!remaining.has(id)) purged.add(id);
    if (inverse.length > 0) done.push(inverse);
    // oxlint-disable-next-line no-await-in-loop
    if (each.name === 'import.retry') done.push(await takeBatch());
  }
  const expectData = (expected: Record<string, string[]>) =>
    expect(withoutRowsOf(dumpUserData(world.db, known), purged)).toEqual(withoutRowsOf(expected, purged));
  const after = dumpUserData(world.db, known);
  const undone = await applyInReverse(done.filter((calls) => calls.length > 0));
  expectData(before);
  const redone = await applyInReverse(undone);
  expectData(after);
  await applyInReverse(redone);
  expectData(before);
}

describe('undo', () => {
  it('has a sample of every command that can be undone', () => {
    expect(Object.keys(undoSamples).toSorted()).toEqual(undoableNames.toSorted());
  });

  it('restores the state before any commands; redo restores the state after', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), checkUndo), {
      numRuns: 60,
    });
  });

  it('runs several commands in one transaction, or none', async () => {
    const articleId = await paste('A text of its own, for a highlight or two.');
    const make = () =>
      app.act('highlights.create', {
        id: randomUUID(),
        articleId,
        span: { start: 0, end: 4 },
        textVersion: 1,
        color: 'blue',
      });
    const both = [...(await make()), ...(await make())];
    const list = () => app.get('highlights.list', { articleId });
    const missing = { name: 'highlights.delete', input: { ids: ['nobody'] } };
    expect(await app.fail('undo.apply', { commands: [...both, missing] })).toMatchObject({
      code: 'not-found',
    });
    expect(await list()).toHaveLength(2);
    const shown = { name: 'revisions.show', input: { articleId, version: 1 } };
    expect(await app.fail('undo.apply', { commands: [...both, shown] })).toMatchObject({ code: 'internal' });
    expect(await list()).toHaveLength(2);
    const back = await app.apply(both);
    expect(await list()).toEqual([]);
    await app.apply(back);
    expect(await list()).toHaveLength(2);
  });

  it('refuses calls that cannot be undone or do not match the contract', async () => {
    const refused = [
      { name: 'articles.purge', input: { ids: [] } },
      { name: 'undo.apply', input: { commands: [] } },
      { name: 'constructor', input: null },
      { name: 'highlights.delete', input: { ids: 'all' } },
    ];
    for (const command of refused)
      // oxlint-disable-next-line no-await-in-loop
      expect(await app.fail('undo.apply', { commands: [command] })).toMatchObject({ code: 'bad-request' });
  });
});
