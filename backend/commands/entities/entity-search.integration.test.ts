import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noLibraryFilter, type LibraryFilter } from '../../../core/model/library.ts';
import { createEntity } from '../../../core/model/analysis.ts';
import { AnalysisStopped } from '../../services/analysis/analysis-jobs.ts';
import type { AnalysisEngine } from '../../services/analysis/analysis-jobs.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

/** Finds “Moscow” in every text, but only once the test lets it. */
function createPausedEngine() {
  const texts: string[] = [];
  const waiting: (() => void)[] = [];
  let isPaused = true;
  const mention = { start: 0, end: 6, text: 'Moscow', type: 'name' as const };
  const found = {
    entities: [createEntity({ id: 'e', kind: 'place', name: 'Moscow', mentions: [mention] })],
    quotes: [],
    dates: [],
  };
  const engine: AnalysisEngine = {
    version: 'paused',
    analyze: ({ text }, onProgress, signal) =>
      new Promise((resolve, reject) => {
        texts.push(text);
        signal?.addEventListener('abort', () => reject(new AnalysisStopped()));
        if (!isPaused) return resolve(found);
        waiting.push(() => resolve(found));
        // Signals to the test that the analysis has begun.
        onProgress?.({ kind: 'share', share: 0.1 });
      }),
    close: () => Promise.resolve(),
  };
  const resume = (): void => {
    isPaused = false;
    for (const run of waiting.splice(0)) run();
  };
  return { engine, texts, resume };
}

let app: TestApp;
let paused: ReturnType<typeof createPausedEngine>;
beforeEach(() => {
  paused = createPausedEngine();
  app = createTestApp({ engine: paused.engine });
});
afterEach(async () => {
  paused.resume();
  await app.remove();
});

const find = (filter: Partial<LibraryFilter>) =>
  app.get('library.view', {
    filter: { ...noLibraryFilter, ...filter, tags: [] },
    sort: 'match',
    typing: false,
  });
const add = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';
const isBegun = (text: string) => app.until(() => paused.texts.some((begun) => begun.includes(text)));

describe('a search by entity', () => {
  it('finds a new article without any request, and says before how many are not analyzed yet', async () => {
    const id = await add('Moscow is freezing.');
    // The sample is the other one.
    expect(await find({ query: 'entity:Moscow' })).toMatchObject({ ids: [], unanalyzed: 2 });
    expect(await find({ entity: 'Moscow' })).toMatchObject({ ids: [], unanalyzed: 2 });
    expect(await find({ query: 'freezing' })).toMatchObject({ ids: [id], unanalyzed: 0 });
    await isBegun('freezing');
    paused.resume();
    await app.until(() =>
      app.events.some(({ payload }) => isDeepStrictEqual(payload, { topic: 'entities' })),
    );
    for (const filter of [{ query: 'freezing entity:Moscow' }, { entity: 'Moscow' }])
      // oxlint-disable-next-line no-await-in-loop
      expect(await find(filter)).toMatchObject({ ids: [id], unanalyzed: 1 });
  });

  it('starts nothing', async () => {
    await find({ query: 'entity:Moscow' });
    const id = await add('A text that was imported after the search.');
    await app.until(() => paused.texts.length > 0);
    expect(paused.texts).toEqual(['A text that was imported after the search.']);
    await app.get('articles.delete', { ids: [id] });
  });
});

describe('the analysis of a new article', () => {
  it('is cancelled when it is deleted, and starts again when it is restored', async () => {
    const id = await add('Moscow is freezing.');
    await isBegun('freezing');
    await app.get('articles.delete', { ids: [id] });
    paused.resume();
    await app.get('articles.restore', { ids: [id] });
    await app.until(async () => (await app.get('analysis.get', { articleId: id })).status === 'ready');
    expect(app.logged).toEqual([]);
  });

  it('starts after an import of annotations that contains its text', async () => {
    const article = { id: 'a', title: 'Cold', text: 'Moscow is freezing.', highlights: [] };
    const content = JSON.stringify({ format: 'lectern', version: 1, articles: [article] });
    writeFileSync(path.join(app.folder, 'export.json'), content);
    await app.importedFiles([path.join(app.folder, 'export.json')]);
    await isBegun('freezing');
  });

  it('yields to the article that is opened', async () => {
    const first = await add('Moscow is freezing.');
    await isBegun('freezing');
    const second = await add('Moscow is warm.');
    await app.get('analysis.request', { articleId: second });
    await isBegun('warm');
    paused.resume();
    for (const articleId of [first, second])
      // oxlint-disable-next-line no-await-in-loop
      await app.until(async () => (await app.get('analysis.get', { articleId })).status === 'ready');
  });
});
