import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestFolder } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let temp: TestFolder;
let app: TestApp;
let articleId: string;
const lines = [
  '# A quiet harbour',
  'The first paragraph speaks of the harbour and of its master.',
  'The second one tells of two trawlers that waited in the ice.',
  'In the third the wind turns, and the gate is opened again.',
];
const file = () => path.join(temp.path, 'harbour.md');
const write = (...paragraphs: readonly (string | undefined)[]): void =>
  writeFileSync(file(), `${paragraphs.join('\n\n')}\n`);
const highlight = async (quote: string): Promise<string> => {
  const { text, textVersion } = await app.get('articles.get', { id: articleId });
  const start = text.indexOf(quote);
  const id = crypto.randomUUID();
  const span = { start, end: start + quote.length };
  await app.get('highlights.create', { id, articleId, span, textVersion, color: 'green' });
  return id;
};
const stateOf = async (id: string) =>
  (await app.get('highlights.list', { articleId })).find((each) => each.id === id)?.state;

beforeEach(async () => {
  temp = createTestFolder();
  app = createTestApp({ dialogs: { openFiles: () => Promise.resolve([file()]) } });
  const { id } = await app.get('import.text', { text: lines.join('\n\n') });
  articleId = id ?? '';
});
afterEach(async () => {
  await app.remove();
  temp.remove();
});

it('previews, accepts and undoes a new text from a file, and places an orphaned highlight by hand', async () => {
  const kept = await highlight('two trawlers');
  const lost = await highlight('the wind turns');
  write(lines[0], 'Something new begins it.', lines[2]?.replace('two', 'three'), lines[1]);
  const prepared = await app.get('revisions.fromFile', { articleId });
  expect(prepared?.change).toBe('text');
  const updateId = prepared?.updateId ?? '';
  const preview = await app.get('revisions.preview', { updateId });
  expect(preview.lines.map(({ kind }) => kind)).toEqual(['added', 'changed', 'moved', 'removed']);
  expect(preview.highlights.map(({ id, words }) => [id, words])).toEqual([
    [kept, 'three trawlers'],
    [lost, null],
  ]);
  // Nothing is changed yet.
  expect((await app.get('revisions.list', { articleId })).length).toBe(1);

  expect(await app.get('revisions.accept', { updateId })).toEqual({ articleId, textVersion: 2 });
  expect([await stateOf(kept), await stateOf(lost)]).toEqual(['moved', 'orphaned']);
  const offered = await app.get('highlights.suggest', { id: lost });
  expect(offered.every(({ score }) => score <= 1)).toBe(true);
  const back = await app.act('highlights.update', { id: lost, span: { start: 0, end: 9 } });
  expect(await stateOf(lost)).toBe('exact');
  await app.apply(back);
  expect(await stateOf(lost)).toBe('orphaned');

  expect(await app.get('revisions.show', { articleId, version: 1 })).toEqual({ before: 2 });
  expect([await stateOf(kept), await stateOf(lost)]).toEqual(['exact', 'exact']);
  expect((await app.get('articles.get', { id: articleId })).text).toContain('two trawlers');
});

it('restores the title, the excerpt and the other details with the text, at undo and redo', async () => {
  const details = async () => {
    const { title, excerpt, text } = await app.get('articles.get', { id: articleId });
    return { title, excerpt, text };
  };
  const before = await details();
  write('# A loud harbour', lines[2], lines[3]);
  const prepared = await app.get('revisions.fromFile', { articleId });
  const undo = await app.act('revisions.accept', { updateId: prepared?.updateId ?? '' });
  const after = await details();
  expect(after.title).toBe('A loud harbour');
  expect(after.excerpt).not.toBe(before.excerpt);
  const redo = await app.apply(undo);
  expect(await details()).toEqual(before);
  await app.apply(redo);
  expect(await details()).toEqual(after);
});

it('reports that the same text is no change, and that an expired revision is not kept', async () => {
  write(...lines);
  const prepared = await app.get('revisions.fromFile', { articleId });
  expect(prepared?.change).toBe('none');
  await app.get('revisions.discard', { updateId: prepared?.updateId ?? '' });
  expect((await app.fail('revisions.preview', { updateId: prepared?.updateId ?? '' })).code).toBe(
    'not-found',
  );
  expect((await app.fail('revisions.show', { articleId, version: 9 })).code).toBe('not-found');
});

it('locates the highlights of a book in a worker, at an update and its undo', async () => {
  const long = Array.from(
    { length: 1_400 },
    (_each, n) => `Paragraph ${n} tells of the harbour in the year ${1_000 + n}, when the gate was closed.`,
  );
  const { id } = await app.get('import.text', { text: ['# A long book', ...long].join('\n\n') });
  articleId = id ?? '';
  const kept = await highlight('in the year 2000');
  write('# A long book', 'Something new begins it.', ...long);
  const { updateId = '' } = (await app.get('revisions.fromFile', { articleId })) ?? {};
  await app.get('revisions.accept', { updateId });
  expect(await stateOf(kept)).toBe('moved');
  expect(await app.get('revisions.show', { articleId, version: 1 })).toEqual({ before: 2 });
  expect(await stateOf(kept)).toBe('exact');
  await app.get('revisions.show', { articleId, version: 2 });
  expect(await stateOf(kept)).toBe('moved');
});

it('makes pasted text a version, and compares any two versions', async () => {
  const text = `The title\n\n${lines[0]}\n\nA line that was pasted in, long enough to be one.\n`;
  const prepared = await app.get('revisions.fromPasted', { articleId, text, html: null });
  expect(prepared.change).toBe('text');
  await app.get('revisions.accept', { updateId: prepared.updateId });
  const there = await app.get('revisions.compare', { articleId, from: 1, to: 2 });
  expect(
    there.lines.some(({ kind, pieces }) => kind === 'added' && pieces[0]?.text.includes('pasted in')),
  ).toBe(true);
  const back = await app.get('revisions.compare', { articleId, from: 2, to: 1 });
  expect(
    back.lines.some(({ kind, pieces }) => kind === 'removed' && pieces[0]?.text.includes('pasted in')),
  ).toBe(true);
  expect((await app.fail('revisions.compare', { articleId, from: 1, to: 9 })).code).toBe('not-found');
});

it('puts passages of the page back that were left out, with undo', async () => {
  const line = (n: number): string =>
    `Part ${n}: the council met on Monday, and after a debate of three hours, it decided to close the bridge.`;
  const ferry = (n: number): string =>
    `While the bridge is closed, ferry ${n} crosses the harbor every hour, and dogs are free of charge.`;
  const box = (n: number): string => `<div class="promo-box"><p>${ferry(n)}</p></div>`;
  const page = path.join(temp.path, 'bridge.html');
  writeFileSync(
    page,
    `<html><head><title>The bridge</title></head><body><article><p>${line(1)}</p>${box(1)}<p>${line(2)}</p>${box(2)}<p>${line(3)}</p></article></body></html>`,
  );
  const [imported] = await app.importedFiles([page]);
  articleId = imported?.id ?? '';
  const kept = await highlight('Part 3');
  const { textVersion, sections } = await app.get('revisions.leftOut', { articleId });
  expect(sections.map(({ text }) => text)).toEqual([ferry(1), ferry(2)]);

  const undo = await app.act('revisions.restorePassages', { articleId, textVersion, sections: [0] });
  const textOf = async () => (await app.get('articles.get', { id: articleId })).text.split('\n');
  expect(await textOf()).toEqual([line(1), ferry(1), line(2), line(3)]);
  expect(await stateOf(kept)).toBe('moved');
  expect((await app.get('revisions.leftOut', { articleId })).sections.map(({ text }) => text)).toEqual([
    ferry(2),
  ]);
  // A list of an earlier version is not valid any more.
  expect((await app.fail('revisions.restorePassages', { articleId, textVersion, sections: [0] })).code).toBe(
    'not-found',
  );

  await app.apply(undo);
  expect(await textOf()).toEqual([line(1), line(2), line(3)]);
  expect((await app.get('revisions.leftOut', { articleId })).sections).toHaveLength(2);
});
