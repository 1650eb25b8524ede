import type { AnalysisContext } from '../../core/analyse/context.ts';
import type { Analysis } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { getAnalysis, saveAnalysis } from '../../data/store/analyses.ts';
import { getArticleById } from '../../data/store/articles.ts';
import { corrected } from '../../data/store/corrections.ts';
import type { Db } from '../../data/store/database.ts';

/** What an engine is given of an article. */
export interface AnalysisInput {
  readonly text: string;
  readonly context: AnalysisContext;
}

/** Something that analyses; in the app a worker thread (worker-engine.ts). */
export interface AnalysisEngine {
  /** Changes whenever the same text could give another analysis. */
  readonly version: string;
  /** Rejects when the engine fails at this text; the next text is not affected. */
  analyse(input: AnalysisInput, onProgress?: (share: number) => void): Promise<Analysis>;
  close(): Promise<void>;
}

export interface AnalysisAnswer {
  readonly status: 'ready' | 'pending' | 'failed';
  readonly analysis: Analysis | null;
  /** Of a long text that is being read: how much is done, 0 to 1; else null. */
  readonly progress: number | null;
}

export interface AnalysisQueue {
  /** The kept analysis of the shown text, as the person corrected it, or `pending` after putting it in the queue. Throws `not-found`. */
  get(articleId: string, retry?: boolean): AnalysisAnswer;
  /** The corrected analysis, waited for; null when it failed. Throws `not-found`. */
  wait(articleId: string): Promise<Analysis | null>;
  /** True when the article's shown text made the engine fail, and nobody has asked to try again. */
  hasFailed(articleId: string): boolean;
  close(): Promise<void>;
}

export interface AnalysisQueueOptions {
  readonly engine: AnalysisEngine;
  /** Asked at each use: the library may be closed and opened again. */
  readonly db: () => Db;
  /** An analysis was kept, or failed. */
  readonly onChanged: (articleId: string) => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Analyses articles one after another, the last asked for first, and keeps what was found. Only what changed runs
 * again: an analysis stands for one version of a text and of the engine.
 */
export function createAnalysisQueue({ engine, db, onChanged, onError }: AnalysisQueueOptions): AnalysisQueue {
  /** Jobs by article and text version: the same text is never at work twice. */
  const jobs = new Map<string, Promise<Analysis | null>>();
  const failed = new Set<string>();
  const progress = new Map<string, number>();
  const failedArticles = new Set<string>();
  const waiting: (() => void)[] = [];
  let busy = false;
  let closed = false;

  const takeTurn = async (): Promise<void> => {
    if (busy) await new Promise<void>((resolve) => waiting.push(resolve));
    busy = true;
  };
  /** Hands the turn on, or frees it when nobody waits. */
  const endTurn = (): void => {
    const next = waiting.pop();
    if (next) next();
    else busy = false;
  };

  const runJob = async (key: string, article: Article): Promise<Analysis | null> => {
    await takeTurn();
    try {
      if (closed) return null;
      const { id, text, textVersion, title, blocks, publishedAt, lang } = article;
      const analysis = await engine.analyse(
        { text, context: { title, blocks, publishedAt, lang } },
        (share) => {
          progress.set(key, share);
          if (!closed) onChanged(id);
        },
      );
      if (closed) return null;
      saveAnalysis(db(), { articleId: id, textVersion, engineVersion: engine.version }, analysis);
      return analysis;
    } catch (error) {
      if (closed) return null;
      failed.add(key);
      failedArticles.add(article.id);
      onError(error);
      return null;
    } finally {
      jobs.delete(key);
      progress.delete(key);
      endTurn();
      if (!closed) onChanged(article.id);
    }
  };

  const look = (articleId: string) => {
    const article = getArticleById(db(), articleId);
    const { textVersion } = article;
    const kept = getAnalysis(db(), { articleId, textVersion, engineVersion: engine.version });
    return { article, key: `${articleId} ${textVersion}`, kept };
  };

  const start = (key: string, article: Article): Promise<Analysis | null> => {
    const running = jobs.get(key) ?? runJob(key, article);
    jobs.set(key, running);
    return running;
  };

  return {
    get(articleId, retry = false) {
      const { article, key, kept } = look(articleId);
      if (kept) return { status: 'ready', analysis: corrected(db(), article, kept), progress: null };
      if (retry) {
        failed.delete(key);
        failedArticles.delete(articleId);
      }
      if (failed.has(key)) return { status: 'failed', analysis: null, progress: null };
      void start(key, article);
      return { status: 'pending', analysis: null, progress: progress.get(key) ?? null };
    },
    async wait(articleId) {
      const { article, key, kept } = look(articleId);
      const found = kept ?? (failed.has(key) ? null : await start(key, article));
      return found && corrected(db(), article, found);
    },
    hasFailed: (articleId) => failedArticles.has(articleId),
    async close() {
      closed = true;
      await engine.close();
      await Promise.all(jobs.values());
    },
  };
}
