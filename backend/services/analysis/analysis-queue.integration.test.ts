import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Analysis } from '../../../core/model/analysis.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import {
  articleOf,
  createTestFolder,
  openTestLibrary,
  testResources,
} from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createAnalysisQueue } from './analysis-queue.ts';
import type { AnalysisQueue } from './analysis-queue.ts';
import { AnalysisStopped } from './analysis-jobs.ts';
import type { AnalysisEngine, AnalysisInput } from './analysis-jobs.ts';
import { writeWorkerScript } from '../../testing/worker-script.ts';
import { createWorkerEngine } from './worker-engine.ts';

const nothing = { entities: [], quotes: [], dates: [] };
let temp: TestFolder;
let db: Db;
beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
});
afterEach(() => {
  db.close();
  temp.remove();
});

const draftOf = (text: string): Analysis => ({
  ...nothing,
  quotes: [{ start: 0, end: text.length, text, kind: 'direct', speaker: null, speakerText: '', cue: null }],
});

/** An engine whose results are given by the test. */
function handEngine(version = '1') {
  const asked: {
    readonly text: string;
    answer(): void;
    fail(): void;
    tell(share: number): void;
    draft(): void;
    report(message: string): void;
  }[] = [];
  const engine: AnalysisEngine = {
    version,
    analyze: ({ text }: AnalysisInput, onProgress = () => {}, signal?: AbortSignal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new AnalysisStopped()));
        asked.push({
          text,
          answer: () => resolve(nothing),
          fail: () => reject(new Error('failed')),
          tell: (share) => onProgress({ kind: 'share', share }),
          draft: () => onProgress({ kind: 'draft', analysis: draftOf(text) }),
          report: (message) => onProgress({ kind: 'problem', message }),
        });
      }),
    close: () => {
      for (const job of asked) job.fail();
      return Promise.resolve();
    },
  };
  return { engine, asked };
}
const createQueue = (engine: AnalysisEngine, changed: string[] = [], errors: unknown[] = []) =>
  createAnalysisQueue({
    engine,
    db: () => db,
    onChanged: (id) => changed.push(id),
    onError: (error) => errors.push(error),
  });
/** As the window does when an article is opened. */
const ask = (queue: AnalysisQueue, id: string, retry = false) => {
  queue.request(id, retry);
  return queue.get(id);
};
const turn = () => new Promise((resolve) => setImmediate(resolve));
const add = (text: string, url: string | null = null) =>
  saveArticle(db, articleOf([text], { url }), 'text').id;

describe('the analysis queue', () => {
  it('starts only on request', async () => {
    const { engine, asked } = handEngine();
    const queue = createQueue(engine);
    const id = add('one');
    expect(queue.get(id)).toEqual({ status: 'none', analysis: null, progress: null });
    await turn();
    expect(asked).toHaveLength(0);
    expect([queue.request(id), queue.request(id)]).toEqual([true, false]);
    expect(queue.get(id).status).toBe('pending');
    await turn();
    expect(asked).toHaveLength(1);
    asked[0]?.answer();
    await turn();
    expect(queue.request(id)).toBe(false);
    expect(queue.get(id).status).toBe('ready');
    await queue.close();
  });

  it('analyzes one text at a time, the last requested first, and none twice', async () => {
    const { engine, asked } = handEngine();
    const changed: string[] = [];
    const queue = createQueue(engine, changed);
    const ids = ['one', 'two', 'three'].map((text) => add(text));
    for (const id of [...ids, ...ids]) expect(ask(queue, id).status).toBe('pending');
    for (let n = 0; n < 3; n += 1) {
      await turn();
      expect(asked).toHaveLength(n + 1);
      asked[n]?.answer();
    }
    await turn();
    expect(asked.map(({ text }) => text)).toEqual(['three', 'two', 'one']);
    expect(changed).toEqual([ids[2], ids[1], ids[0]]);
    expect(ids.map((id) => ask(queue, id).status)).toEqual(['ready', 'ready', 'ready']);
    await queue.close();
  });

  it('runs again only for another text or engine', async () => {
    const { engine, asked } = handEngine();
    const queue = createQueue(engine);
    const url = 'https://example.org/';
    const id = add('one', url);
    const first = queue.wait(id);
    await turn();
    asked[0]?.answer();
    expect(await first).toEqual(nothing);
    expect(await queue.wait(id)).toEqual(nothing);
    expect(asked).toHaveLength(1);
    add('two', url);
    expect(ask(queue, id).status).toBe('pending');
    await queue.close();
    const other = handEngine('2');
    expect(ask(createQueue(other.engine), id).status).toBe('pending');
  });

  it('reports the progress of a long text', async () => {
    const { engine, asked } = handEngine();
    const changed: string[] = [];
    const queue = createQueue(engine, changed);
    const id = add('long');
    expect(ask(queue, id)).toEqual({ status: 'pending', analysis: null, progress: null });
    await turn();
    asked[0]?.tell(0.4);
    expect(ask(queue, id).progress).toBe(0.4);
    expect(changed).toEqual([id]);
    asked[0]?.answer();
    await turn();
    expect(ask(queue, id)).toMatchObject({ status: 'ready', progress: null });
    await queue.close();
  });

  it('shows a draft until the final analysis is stored', async () => {
    const { engine, asked } = handEngine();
    const changed: string[] = [];
    const queue = createQueue(engine, changed);
    const id = add('one');
    ask(queue, id);
    await turn();
    asked[0]?.draft();
    expect(changed).toEqual([id]);
    expect(queue.get(id)).toMatchObject({ status: 'pending', analysis: { quotes: [{ text: 'one' }] } });
    asked[0]?.tell(0.4);
    expect(queue.get(id)).toMatchObject({ progress: 0.4, analysis: { quotes: [{ text: 'one' }] } });
    asked[0]?.answer();
    await turn();
    expect(queue.get(id)).toEqual({ status: 'ready', analysis: nothing, progress: null });
    await queue.close();
  });

  it('drops the draft of a text that is stopped', async () => {
    const { engine, asked } = handEngine();
    const queue = createQueue(engine);
    const id = add('one');
    ask(queue, id);
    await turn();
    asked[0]?.draft();
    queue.stop(id);
    await turn();
    expect(queue.get(id)).toEqual({ status: 'stopped', analysis: null, progress: null });
    await queue.close();
  });

  it('reports a problem of the engine and stores the analysis', async () => {
    const { engine, asked } = handEngine();
    const errors: unknown[] = [];
    const queue = createQueue(engine, [], errors);
    const id = add('one');
    ask(queue, id);
    await turn();
    asked[0]?.report('no encoder');
    asked[0]?.answer();
    await turn();
    expect(queue.get(id).status).toBe('ready');
    expect(errors).toEqual([new Error('no encoder')]);
    await queue.close();
  });

  it('interrupts a background text for an opened one, and continues it later', async () => {
    const { engine, asked } = handEngine();
    const queue = createQueue(engine);
    const [book, other, open] = [add('book'), add('other'), add('open')];
    const results = [book, other].map((id) => queue.wait(id));
    await turn();
    expect(asked.map(({ text }) => text)).toEqual(['book']);
    asked[0]?.tell(0.5);
    expect(ask(queue, open).status).toBe('pending');
    await turn();
    expect(asked.map(({ text }) => text)).toEqual(['book', 'open']);
    asked[1]?.answer();
    await turn();
    expect(ask(queue, open).status).toBe('ready');
    for (const n of [2, 3]) {
      asked[n]?.answer();
      await turn();
    }
    expect(asked.map(({ text }) => text)).toEqual(['book', 'open', 'other', 'book']);
    expect(await Promise.all(results)).toEqual([nothing, nothing]);
    await queue.close();
  });

  it('continues a running text when it is opened', async () => {
    const { engine, asked } = handEngine();
    const queue = createQueue(engine);
    const [book, other] = [add('book'), add('other')];
    const result = queue.wait(book);
    await turn();
    ask(queue, book);
    const later = queue.wait(other);
    await turn();
    expect(asked.map(({ text }) => text)).toEqual(['book']);
    asked[0]?.answer();
    expect(await result).toEqual(nothing);
    await turn();
    asked[1]?.answer();
    expect(await later).toEqual(nothing);
    await queue.close();
  });

  it('can be stopped while running or waiting, and requested again', async () => {
    const { engine, asked } = handEngine();
    const changed: string[] = [];
    const queue = createQueue(engine, changed);
    const [one, two] = [add('one'), add('two')];
    const results = [queue.wait(one), queue.wait(two)];
    await turn();
    asked[0]?.tell(0.2);
    queue.stop(one);
    queue.stop(two);
    expect(await Promise.all(results)).toEqual([null, null]);
    for (const id of [one, two]) {
      expect(ask(queue, id)).toEqual({ status: 'stopped', analysis: null, progress: null });
      expect(queue.hasFailed(id)).toBe(true);
      expect(changed).toContain(id);
    }
    expect(await queue.wait(one)).toBeNull();
    expect(ask(queue, one, true).status).toBe('pending');
    await turn();
    asked.at(-1)?.answer();
    await turn();
    expect(ask(queue, one).status).toBe('ready');
    await queue.close();
  });

  it('cancels the analysis of a deleted article, which can be requested again', async () => {
    const { engine, asked } = handEngine();
    const queue = createQueue(engine);
    const [one, two] = [add('one'), add('two')];
    const results = [queue.wait(one), queue.wait(two)];
    await turn();
    queue.cancel(one);
    queue.cancel(two);
    queue.cancel('unknown');
    expect(await Promise.all(results)).toEqual([null, null]);
    expect(queue.hasFailed(one)).toBe(false);
    expect(queue.get(one).status).toBe('none');
    expect(ask(queue, one).status).toBe('pending');
    await turn();
    asked.at(-1)?.answer();
    await turn();
    expect(queue.get(one).status).toBe('ready');
    await queue.close();
  });

  it('continues after a text that fails', async () => {
    const { engine, asked } = handEngine();
    const errors: unknown[] = [];
    const queue = createQueue(engine, [], errors);
    const [bad, good] = [add('bad'), add('good')];
    ask(queue, good);
    ask(queue, bad);
    await turn();
    asked[0]?.fail();
    await turn();
    asked[1]?.answer();
    await turn();
    expect(ask(queue, bad)).toEqual({ status: 'failed', analysis: null, progress: null });
    expect(ask(queue, good).status).toBe('ready');
    expect(await queue.wait(bad)).toBeNull();
    expect(errors).toHaveLength(1);
    expect(ask(queue, bad, true).status).toBe('pending');
    await turn();
    asked[2]?.answer();
    await turn();
    expect(ask(queue, bad).status).toBe('ready');
    await queue.close();
  });

  it('closes during an analysis without an error', async () => {
    const { engine, asked } = handEngine();
    const changed: string[] = [];
    const errors: unknown[] = [];
    const queue = createQueue(engine, changed, errors);
    const results = ['one', 'two'].map((text) => queue.wait(add(text)));
    await turn();
    expect(asked).toHaveLength(1);
    await queue.close();
    expect(await Promise.all(results)).toEqual([null, null]);
    expect([changed, errors]).toEqual([[], []]);
  });
});

describe('the analysis thread', () => {
  const context = { title: null, lang: null, publishedAt: null };

  it('analyzes a text', async () => {
    const engine = createWorkerEngine({ lexicon: testResources.lexicon });
    const text = 'Vladimir Putin spoke in Moscow.';
    const { entities } = await engine.analyze({ text, context });
    const names = entities.flatMap(({ mentions }) => mentions.map((mention) => mention.text));
    expect(names.join()).toMatch(/Moscow/);
    for (const { start, end, text: words } of entities.flatMap(({ mentions }) => mentions))
      expect(text.slice(start, end)).toBe(words);
    await engine.close();
  });

  it('fails its text when it exits, and a new one analyzes the next text', async () => {
    const file = writeWorkerScript(
      temp.path,
      `analyze({ text }) {
        if (text === 'die') process.exit(3);
        if (text === 'fail') throw new Error('failed');
        return { entities: [], quotes: [], dates: [] };
      }`,
    );
    const engine = createWorkerEngine({ lexicon: '', file });
    const ask = (text: string) => engine.analyze({ text, context });
    await expect(ask('die')).rejects.toThrow(/ended with code 3/);
    await expect(ask('fine')).resolves.toEqual(nothing);
    await expect(ask('fail')).rejects.toThrow(/failed/);
    await expect(ask('fine')).resolves.toEqual(nothing);
    await engine.close();
  });

  it('is terminated when it hangs', async () => {
    const file = writeWorkerScript(
      temp.path,
      `analyze({ text }, { reportProgress }) {
        if (text === 'hang') {
          reportProgress(0.5);
          for (;;);
        }
        return { entities: [], quotes: [], dates: [] };
      }`,
    );
    // Time passes only where the test says so, however long a thread takes to start.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const engine = createWorkerEngine({ lexicon: '', file, timeoutMs: 1_500 });
    const hung = engine.analyze({ text: 'hang', context }, () => vi.advanceTimersByTime(1_500));
    await expect(hung).rejects.toThrow(/made no progress/);
    await expect(engine.analyze({ text: 'fine', context })).resolves.toEqual(nothing);
    await engine.close();
  });

  it('ends after a while without texts, and analyzes the next in a new thread', async () => {
    const file = writeWorkerScript(
      temp.path,
      `analyze() {
        globalThis.texts = (globalThis.texts ?? 0) + 1;
        return { entities: [], quotes: [], dates: [], texts: globalThis.texts };
      }`,
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const engine = createWorkerEngine({ lexicon: '', file, idleTimeoutMs: 1_000 });
    const ask = () => engine.analyze({ text: 'one', context });
    expect(await ask()).toMatchObject({ texts: 1 });
    vi.advanceTimersByTime(900);
    expect(await ask()).toMatchObject({ texts: 2 });
    vi.advanceTimersByTime(900);
    expect(await ask()).toMatchObject({ texts: 3 });
    vi.advanceTimersByTime(1_000);
    expect(await ask()).toMatchObject({ texts: 1 });
    await engine.close();
  });

  it('stops a text on request, and analyzes the next', async () => {
    const engine = createWorkerEngine({ lexicon: testResources.lexicon });
    const book = 'Vladimir Putin spoke in Moscow. '.repeat(20_000);
    const stop = new AbortController();
    const left = engine.analyze({ text: book, context }, () => stop.abort(), stop.signal);
    await expect(left).rejects.toThrow(AnalysisStopped);
    const { entities } = await engine.analyze({ text: 'Vladimir Putin spoke in Moscow.', context });
    expect(entities).toHaveLength(2);
    await expect(engine.analyze({ text: 'x', context }, undefined, stop.signal)).rejects.toThrow(
      AnalysisStopped,
    );
    await engine.close();
  });

  it('reports a missing program', async () => {
    const engine = createWorkerEngine({ lexicon: '', file: path.join(temp.path, 'none.cjs') });
    await expect(engine.analyze({ text: 'x', context })).rejects.toThrow(/none\.cjs/);
    await engine.close();
  });
});
