import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandOutput } from '../../../contract/commands.ts';
import { getRow } from '../../../data/store/sqlite/database.ts';
import { sql } from '../../../data/store/sqlite/sql.ts';
import { openTestLibrary } from '../../../data/testing/library.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
let server: Server;
let files: string[];
const words = 'The keeper swore that the northern gate was never opened before the morning tide.';
const page = `<!doctype html><html lang="en"><head><title>The gate</title></head><body><article><h1>The gate</h1>
${Array.from({ length: 6 }, (_, n) => `<p>Paragraph ${n} of a report about a harbour, long enough to be read as prose by any reader of pages.</p>`).join('\n')}
<p>${words}</p></article></body></html>`;

beforeEach(async () => {
  files = [];
  app = createTestApp({ dialogs: { openAnnotations: () => Promise.resolve(files) } });
  server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  server.close();
  await app.remove();
});

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/gate`;

function choose(...rows: object[]): void {
  const folder = path.join(app.folder, 'in');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'hypothesis.json');
  writeFileSync(file, JSON.stringify({ total: rows.length, rows }));
  files = [file];
}

const row = (id: string, exact: string) => ({
  id,
  uri: `${address()}/?utm_source=mail`,
  text: `note ${id}`,
  tags: [],
  document: { title: ['The gate'] },
  target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
});

/** Imports the chosen files; returns their reports. */
async function importChosen() {
  await app.get('annotationImport.openFiles', null);
  return reportsOf();
}

async function reportsOf() {
  await app.until(async () => {
    const { running, finished } = await app.get('annotationImport.state', null);
    return running === null && finished > 0;
  });
  return app.get('annotationImport.takeReports', null);
}

async function finished(id: string | null) {
  let results: CommandOutput<'import.batches'>[number]['results'] = [];
  await app.until(async () => {
    const batch = (await app.get('import.batches', null)).find((each) => each.id === id);
    ({ results } = batch ?? { results });
    return batch?.running === false;
  });
  return results;
}

describe('annotations of a page that is not in the library', () => {
  it('are placed when the page is added', async () => {
    choose(row('a', 'the northern gate was never opened'), row('b', 'words that it does not have'));
    const [report] = await importChosen();
    expect(report).toMatchObject({ file: 'hypothesis.json', imported: 2, waiting: 2, problem: null });
    const [id = ''] = await app.get('annotationImport.waiting', null);
    expect(await app.get('articles.get', { id })).toMatchObject({ title: 'The gate', text: '', words: 0 });

    const { batchId } = await app.get('import.addresses', { addresses: [address()] });
    expect(await finished(batchId)).toMatchObject([{ status: 'updated', id }]);
    expect(await app.get('annotationImport.waiting', null)).toEqual([]);
    const { text } = await app.get('articles.get', { id });
    const [found, lost] = await app.get('highlights.list', { articleId: id });
    const { start, end } = found?.anchor.span ?? { start: 0, end: 0 };
    expect(found).toMatchObject({ note: 'note a', state: 'moved' });
    expect(text.slice(start, end)).toBe('the northern gate was never opened');
    expect(lost).toMatchObject({ note: 'note b', state: 'orphaned' });
  });

  it('are kept when the page cannot be fetched, and the reason is reported', async () => {
    choose(row('a', 'the northern gate was never opened'));
    await importChosen();
    const ids = await app.get('annotationImport.waiting', null);
    // Only an address that the user entered may lead to a private network.
    const { batchId } = await app.get('import.fetchTexts', { articleIds: ids });
    const [result] = await finished(batchId);
    expect(result).toMatchObject({ status: 'failed' });
    expect(result?.problem).not.toBeNull();
    expect(await app.get('annotationImport.waiting', null)).toEqual(ids);
    expect(await app.get('highlights.list', { articleId: ids[0] ?? '' })).toHaveLength(1);
  });

  it('are imported together with articles, by path', async () => {
    choose(row('a', 'the northern gate was never opened'));
    const article = path.join(app.folder, 'in', 'story.md');
    writeFileSync(article, '# A story\n\nWith a paragraph of words.\n');
    expect(await app.importedFiles([...files, article])).toMatchObject([
      { name: 'story.md', status: 'added' },
    ]);
    expect(await reportsOf()).toMatchObject([{ file: 'hypothesis.json', imported: 1 }]);
    expect(await app.get('annotationImport.takeReports', null)).toEqual([]);
    expect(
      app.events.some(({ payload }) => (payload as { topic?: string }).topic === 'annotationImport'),
    ).toBe(true);
  });

  it('are imported although another file has an unknown format', async () => {
    choose(row('a', 'the northern gate was never opened'));
    const odd = path.join(app.folder, 'in', 'odd.txt');
    writeFileSync(odd, 'Nothing of the kind.');
    files = [odd, ...files, path.join(app.folder, 'missing.json')];
    const reports = await importChosen();
    expect(reports.map(({ imported, failed }) => [imported, failed])).toEqual([
      [0, 1],
      [1, 0],
      [0, 1],
    ]);
    expect(reports[0]?.problem?.key).toBe('errors.annotations.format');
    expect(reports[2]?.problem?.key).toBe('errors.annotations.unreadable');
  });
});

describe('undo', () => {
  const undoOf = async () => {
    await app.get('annotationImport.openFiles', null);
    await app.until(async () => (await app.get('annotationImport.state', null)).finished > 0);
    return app.act('annotationImport.takeReports', null);
  };

  it('moves an article back to the trash that has annotations from before', async () => {
    choose(row('a', 'the northern gate'));
    await importChosen();
    const [id = ''] = await app.get('annotationImport.waiting', null);
    await app.get('articles.setNote', { id, note: 'mine' });
    await app.get('articles.delete', { ids: [id] });
    choose(row('b', 'another gate'));
    const undo = await undoOf();
    expect(await app.get('highlights.list', { articleId: id })).toHaveLength(2);
    const redo = await app.apply(undo);
    expect(await app.fail('articles.get', { id })).toMatchObject({ code: 'not-found' });
    const again = await app.apply(redo);
    await app.get('articles.setNote', { id, note: 'mine, and more' });
    await app.apply(again);
    // Changed since: it stays.
    expect(await app.get('articles.get', { id })).toMatchObject({ note: 'mine, and more' });
  });

  it('of a fetched text makes the article wait for its text again', async () => {
    choose(row('a', 'the northern gate was never opened'));
    await importChosen();
    const [id = ''] = await app.get('annotationImport.waiting', null);
    const { batchId } = await app.get('import.addresses', { addresses: [address()] });
    expect(await finished(batchId)).toMatchObject([{ status: 'updated', id }]);
    await app.apply(await app.act('import.dismiss', { id: batchId ?? '' }));
    expect(await app.get('annotationImport.waiting', null)).toEqual([id]);
    const db = openTestLibrary(app.folder);
    const hash = getRow(db, sql`SELECT content_hash AS hash FROM articles WHERE id = ${id}`);
    db.close();
    // The hash of an empty text would equal that of other articles that wait.
    expect(hash).toEqual({ hash: `waiting:${id}` });
  });
});
