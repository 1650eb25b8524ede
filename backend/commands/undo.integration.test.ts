import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandCall } from '../../contract/call.ts';
import type { CommandInput, UndoableName } from '../../contract/commands.ts';
import { highlightColors } from '../../core/model/annotation.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { getRows } from '../../data/store/sqlite/database.ts';
import { identifier, sql } from '../../data/store/sqlite/sql.ts';
import { openTestLibrary } from '../../data/testing/library.ts';
import { createTestApp } from '../testing/headless-app.ts';
import type { TestApp } from '../testing/headless-app.ts';
import { dumpUserData, knownIds } from '../testing/user-data.ts';

const first = 'Moscow lies far from the harbour.\nThe ice came late, and the boats stayed out.';
const second = 'Moscow lies far from the harbour.\nThe ice came early.\nThe boats stayed home.';
const quote = 'a quote that is nowhere';

let app: TestApp;
let db: Db;
let importIds: string[] = [];

const paste = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';

/** A file of annotations from another program. */
function annotationFile(): string {
  const row = (id: string, exact: string) => ({
    id,
    uri: 'https://example.org/gate',
    text: `note ${id}`,
    tags: ['sea'],
    created: '2023-01-02T03:04:05Z',
    document: { title: ['The gate'] },
    target: [{ source: 'x', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  });
  const rows = [row('a', quote), row('b', 'another one'), { ...row('p', ''), target: [{ source: 'x' }] }];
  const file = path.join(app.folder, 'h.json');
  writeFileSync(file, JSON.stringify({ total: rows.length, rows }));
  return file;
}

beforeAll(async () => {
  app = createTestApp({ dialogs: { openAnnotations: () => Promise.resolve([annotationFile()]) } });
  const article = await paste(first);
  await paste('Snow fell on the other harbour all night, and nobody went out.');
  const update = await app.get('revisions.fromPasted', { articleId: article, text: second, html: null });
  await app.get('revisions.accept', { updateId: update.updateId });
  await app.get('annotationImport.openFiles', null);
  await app.until(async () => (await app.get('annotationImport.state', null)).finished > 0);
  const reports = await app.get('annotationImport.takeReports', null);
  importIds = reports.flatMap(({ importId }) => importId ?? []);
  expect(importIds).toHaveLength(1);
  db = openTestLibrary(app.folder);
});
afterAll(async () => {
  db.close();
  await app.remove();
});

const idsOf = (table: string): string[] =>
  getRows<{ id: string }>(db, sql`SELECT id FROM ${identifier(table)} ORDER BY rowid`).map(({ id }) => id);
const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];

/** Random choices; numbers select among what is in the library when the command runs. */
interface Draw {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly flag: boolean;
  readonly word: string;
}
const draw: fc.Arbitrary<Draw> = fc.record({
  kind: fc.nat(1_000),
  a: fc.nat(50),
  b: fc.nat(50),
  flag: fc.boolean(),
  word: fc.constantFrom('ice', 'Ice', 'sea', 'harbour', 'x'),
});

type Call = { readonly [N in UndoableName]: readonly [N, CommandInput<N>] }[UndoableName];

/** Every undoable command that the window sends. Null where the library has nothing suitable. */
function callsOf({ a, b, flag, word }: Draw): readonly (Call | null)[] {
  const articles = idsOf('articles');
  const highlights = idsOf('highlights');
  const article = pick(articles, a) ?? '';
  const highlight = pick(highlights, a) ?? '';
  const some = highlights.filter((_, index) => (index + a) % 3 === 0).slice(0, 100);
  const collection = pick(idsOf('collections'), a);
  const correction = pick(idsOf('corrections'), a);
  const template = pick(idsOf('export_templates'), a);
  const color = pick(highlightColors, b) ?? 'blue';
  const span = { start: b % 10, end: (b % 10) + 4 };
  const templates = [{ id: `n${a}`, name: word, body: word }];
  return [
    ['highlights.create', { id: randomUUID(), articleId: article, span, textVersion: 1, color, note: word }],
    ['highlights.update', { id: highlight, color }],
    ['highlights.update', { id: highlight, note: flag ? '' : `${word} ${b}` }],
    ['highlights.update', { id: highlight, tags: flag ? [] : [word, 'tag'] }],
    ['highlights.update', { id: highlight, span }],
    ['highlights.changeMany', { ids: some, color, addTags: [word], removeTags: flag ? ['tag'] : [] }],
    ['highlights.delete', { ids: flag ? some : [highlight] }],
    ['highlights.restore', { ids: flag ? some : [highlight] }],
    ['articles.setNote', { id: article, note: flag ? '' : word }],
    ['articles.setTags', { id: article, tags: flag ? [] : [word, `t${b % 3}`] }],
    ['articles.tag', { ids: articles, add: [word], remove: flag ? ['t1'] : [] }],
    ['articles.mark', { ids: [article], starred: flag }],
    ['articles.mark', { ids: articles, archived: flag }],
    ['articles.mark', { ids: [article], state: flag ? 'read' : 'unread' }],
    ['articles.delete', { ids: flag ? articles : [article] }],
    ['articles.restore', { ids: flag ? articles : [article] }],
    ['collections.save', { id: flag && collection ? collection : randomUUID(), name: `${word} ${b}` }],
    collection ? ['collections.delete', { id: collection }] : null,
    collection ? ['collections.restore', { id: collection }] : null,
    collection ? ['collections.put', { id: collection, articleIds: articles, into: flag }] : null,
    ['tags.rename', { from: word, to: flag ? null : `t${b % 3}` }],
    ['tags.rename', { from: word, to: 'sea' }],
    ['tags.setColor', { tag: word, color: flag ? null : 'teal' }],
    [
      'corrections.add',
      {
        id: randomUUID(),
        articleId: article,
        textVersion: 1,
        always: flag,
        act: { act: 'rename', target: { kind: 'place', name: 'Moscow', span: null }, name: word },
      },
    ],
    correction ? ['corrections.delete', { ids: [correction] }] : null,
    correction ? ['corrections.restore', { ids: [correction] }] : null,
    [
      'exportTemplates.save',
      { id: flag && template ? template : `e${b}`, name: word, scope: 'article', fileName: word, body: word },
    ],
    template ? ['exportTemplates.delete', { id: template }] : null,
    ['noteTemplates.set', { templates: flag ? [] : templates }],
    ['revisions.show', { articleId: article, version: flag ? 1 : 2 }],
    [flag ? 'annotationImport.revert' : 'annotationImport.restore', { importIds }],
    [
      'annotationImport.chooseUpdates',
      {
        updates: [
          {
            highlightId: highlight,
            next: { note: word, color, tags: [word] },
            choice: pick(['take', 'both', 'keep'] as const, b) ?? 'take',
          },
        ],
      },
    ],
  ];
}

/** Runs a random command; returns its inverse, or nothing where it was refused. */
async function perform(drawn: Draw): Promise<readonly CommandCall[]> {
  const call = pick(callsOf(drawn), drawn.kind);
  if (!call) return [];
  const reply = await app.invoke(call[0], call[1]);
  if (!reply.ok) expect(['not-found', 'conflict', 'bad-request']).toContain(reply.error.code);
  return reply.ok ? (reply.undo?.commands ?? []) : [];
}

/** Applies inverses, the newest first; returns their inverses in order. */
async function applyInReverse(stack: readonly (readonly CommandCall[])[]) {
  const back: (readonly CommandCall[])[] = [];
  // One after another, as the window does.
  // oxlint-disable-next-line no-await-in-loop
  for (const calls of stack.toReversed()) back.push(await app.apply(calls));
  return back;
}

describe('undo', () => {
  it('restores the state before any commands; redo restores the state after', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draw, { minLength: 1, maxLength: 10 }), async (drawn) => {
        const known = knownIds(db);
        const before = dumpUserData(db, known);
        const done: (readonly CommandCall[])[] = [];
        for (const each of drawn) {
          // oxlint-disable-next-line no-await-in-loop
          const undo = await perform(each);
          if (undo.length > 0) done.push(undo);
        }
        const after = dumpUserData(db, known);
        const undone = await applyInReverse(done);
        expect(dumpUserData(db, known)).toEqual(before);
        const again = await applyInReverse(undone);
        expect(dumpUserData(db, known)).toEqual(after);
        await applyInReverse(again);
        expect(dumpUserData(db, known)).toEqual(before);
      }),
      { numRuns: 60 },
    );
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

  it('refuses what cannot be undone, and what does not fit the contract', async () => {
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
