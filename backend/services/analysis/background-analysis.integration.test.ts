import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../../core/timing/clock.ts';
import { saveAnalysis } from '../../../data/store/entities/analyses.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import { setArticlesDeleted } from '../../../data/store/library/trash.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createBackgroundAnalysis } from './background-analysis.ts';

const engineVersion = '1';
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

/** Progress is reported only at the end. */
const stoppedClock: Clock = { now: () => 0, setTimeout: () => null, clearTimeout: () => undefined };

/** A queue that finds nothing in any text; records the order, and calls `before` with each article. */
function createRecording(before: (articleId: string) => void = () => undefined) {
  const order: string[] = [];
  const background = createBackgroundAnalysis({
    queue: {
      wait: (articleId) => {
        order.push(articleId);
        before(articleId);
        saveAnalysis(db, { articleId, textVersion: 1, engineVersion }, nothing);
        return Promise.resolve(nothing);
      },
      hasFailed: () => false,
    },
    engineVersion,
    db: () => db,
    onProgress: () => undefined,
    onError: (error) => {
      throw error;
    },
    rest: 1,
    clock: stoppedClock,
  });
  return { background, order };
}

/** A queue that finds nothing in any text. A listener starts the analysis again after each notification, as the window does. */
function createListening() {
  let told = 0;
  const background = createBackgroundAnalysis({
    queue: {
      wait: (articleId) => {
        saveAnalysis(db, { articleId, textVersion: 1, engineVersion }, nothing);
        return Promise.resolve(nothing);
      },
      hasFailed: () => false,
    },
    engineVersion,
    db: () => db,
    onProgress: () => {
      told += 1;
      background.start();
    },
    onError: (error) => {
      throw error;
    },
    rest: 1,
    clock: stoppedClock,
  });
  return { background, told: () => told };
}

describe('the background analysis', () => {
  it('notifies once at its end', async () => {
    saveArticle(db, articleOf(['one']), 'text');
    saveArticle(db, articleOf(['two']), 'text');
    const { background, told } = createListening();
    expect(background.pending()).toBe(2);
    background.start();
    await background.idle();
    expect(background.pending()).toBe(0);
    expect(told()).toBe(1);
    background.close();
  });

  it('does not notify if there was nothing to do', async () => {
    const { background, told } = createListening();
    background.start();
    await background.idle();
    expect(told()).toBe(0);
    background.close();
  });

  it('analyzes added articles only, the last one first', async () => {
    const [, one, two] = ['old', 'one', 'two'].map((text) => saveArticle(db, articleOf([text]), 'text').id);
    const { background, order } = createRecording();
    background.add([one ?? '', two ?? '']);
    await background.idle();
    expect(order).toEqual([two, one]);
    expect(background.pending()).toBe(1);
    background.add([one ?? '', 'unknown']);
    await background.idle();
    expect(order).toHaveLength(2);
    background.close();
  });

  it('analyzes added articles before the others of the library', async () => {
    const old = ['a', 'b b', 'c c c'].map((text) => saveArticle(db, articleOf([text]), 'text').id);
    let added = '';
    const { background, order } = createRecording(() => {
      if (added) return;
      added = saveArticle(db, articleOf(['d d d d']), 'text').id;
      background.add([added]);
    });
    background.start();
    await background.idle();
    expect(order).toEqual([old[0], added, old[1], old[2]]);
    background.close();
  });

  it('leaves out an article that was deleted', async () => {
    const ids = ['one', 'two'].map((text) => saveArticle(db, articleOf([text]), 'text').id);
    const { background, order } = createRecording(() => {
      setArticlesDeleted(db, ids, true);
    });
    background.add(ids);
    await background.idle();
    expect(order).toEqual([ids[1]]);
    background.close();
  });

  it('counts pending articles again after a change by any connection', () => {
    const ids = ['one', 'two'].map((text) => saveArticle(db, articleOf([text]), 'text').id);
    const { background } = createRecording();
    expect(background.pending()).toBe(2);
    setArticlesDeleted(db, [ids[0] ?? ''], true);
    expect(background.pending()).toBe(1);
    const other = openTestLibrary(temp.path);
    saveArticle(other, articleOf(['three']), 'text');
    other.close();
    expect(background.pending()).toBe(2);
    db.close();
    db = openTestLibrary(temp.path);
    saveArticle(db, articleOf(['four']), 'text');
    expect(background.pending()).toBe(3);
    background.close();
  });
});
