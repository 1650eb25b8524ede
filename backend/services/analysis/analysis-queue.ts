import type { Analysis } from '../../../core/model/analysis.ts';
import type { Article } from '../../../core/model/article.ts';
import { getAnalysis, saveAnalysis } from '../../../data/store/entities/analyses.ts';
import { getArticleById, getTextVersion } from '../../../data/store/articles/articles.ts';
import { corrected } from '../../../data/store/corrections/corrections.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { AnalysisStopped, createJobQueue } from './analysis-jobs.ts';
import type { AnalysisEngine, Job } from './analysis-jobs.ts';

interface AnalysisAnswer {
  /** `none`: it was not requested. */
  readonly status: 'ready' | 'none' | 'pending' | 'failed' | 'stopped';
  readonly analysis: Analysis | null;
  /** Progress of a long text that is being analyzed, 0 to 1; otherwise null. */
  readonly progress: number | null;
}

export interface AnalysisQueue {
  /**
   * The stored analysis of the shown text with corrections, or its status; while `pending`, a draft if there is one. Starts
   * nothing. Throws `not-found`.
   */
  get(articleId: string): AnalysisAnswer;
  /**
   * Analyzes the shown text next if it has no analysis, because a user has opened the article. One that failed or was stopped
   * needs `retry`. Returns whether it was added to the queue. Throws `not-found`.
   */
  request(articleId: string, retry?: boolean): boolean;
  /** Waits for the corrected analysis; null when it failed or was stopped. Rejects with `not-found`. */
  wait(articleId: string): Promise<Analysis | null>;
  /** Stops the analysis of the shown text until it is requested with `retry`, or the app is restarted. Throws `not-found`. */
  stop(articleId: string): void;
  /** Cancels the analysis of an article that was deleted; it can be requested again. */
  cancel(articleId: string): void;
  /** Whether the analysis of the shown text failed or was stopped, and was not requested again. */
  hasFailed(articleId: string): boolean;
  close(): Promise<void>;
}

export interface AnalysisQueueOptions {
  readonly engine: AnalysisEngine;
  /** Called at each use: the library may be closed and opened again. */
  readonly db: () => Db;
  /** Called when an analysis was stored, failed, was stopped, or made progress. */
  readonly onChanged: (articleId: string) => void;
  /** Called when an analysis that a user requested was stored. The background analysis reports its own at intervals. */
  readonly onEntitiesChanged?: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * Analyzes articles one after another and stores the results. An analysis is valid for one version of a text and of the
 * engine.
 */
export function createAnalysisQueue({
  engine,
  db,
  onChanged,
  onEntitiesChanged,
  onError,
}: AnalysisQueueOptions): AnalysisQueue {
  const jobs = createJobQueue();
  /** Texts whose analysis failed or was stopped, by article and version. */
  const given = new Map<string, { readonly articleId: string; readonly status: 'failed' | 'stopped' }>();
  const progress = new Map<string, number>();
  /** First analyses of texts whose final one is being made. Not stored: after a restart it is made again. */
  const drafts = new Map<string, Analysis>();
  let closed = false;

  const analyze = async (key: string, article: Article, signal: AbortSignal): Promise<Analysis | null> => {
    const { id, text, textVersion, title, blocks, publishedAt, lang } = article;
    try {
      if (closed) return null;
      if (signal.aborted) throw new AnalysisStopped();
      const analysis = await engine.analyze(
        { text, context: { title, blocks, publishedAt, lang } },
        (reported) => {
          if (closed || signal.aborted) return;
          if (reported.kind === 'problem') return onError(new Error(reported.message));
          if (reported.kind === 'draft') drafts.set(key, reported.analysis);
          else progress.set(key, reported.share);
          onChanged(id);
        },
        signal,
      );
      if (closed) return null;
      saveAnalysis(db(), { articleId: id, textVersion, engineVersion: engine.version }, analysis);
      return analysis;
    } catch (error) {
      if (closed) return null;
      if (error instanceof AnalysisStopped) throw error;
      given.set(key, { articleId: id, status: 'failed' });
      onError(error);
      return null;
    } finally {
      progress.delete(key);
      drafts.delete(key);
    }
  };

  const keyOf = (articleId: string): string => `${articleId} ${getTextVersion(db(), articleId)}`;
  const look = (articleId: string) => {
    const article = getArticleById(db(), articleId);
    const { textVersion } = article;
    const kept = getAnalysis(db(), { articleId, textVersion, engineVersion: engine.version });
    return { article, key: `${articleId} ${textVersion}`, kept };
  };

  const start = async (key: string, article: Article, shown: boolean): Promise<Analysis | null> => {
    const known = jobs.has(key);
    const job: Job = { key, work: (signal) => analyze(key, article, signal) };
    const result = await jobs.add(job, shown);
    if (!known && !closed) onChanged(article.id);
    return result;
  };

  return {
    get(articleId) {
      const key = keyOf(articleId);
      const pending = { status: 'pending', analysis: null, progress: progress.get(key) ?? null } as const;
      // The status does not need the text.
      const draft = drafts.get(key);
      if (progress.has(key) && !draft) return pending;
      const { article, kept } = look(articleId);
      if (kept) return { status: 'ready', analysis: corrected(db(), article, kept), progress: null };
      const status = given.get(key)?.status;
      if (status) return { status, analysis: null, progress: null };
      if (draft) return { ...pending, analysis: corrected(db(), article, draft) };
      return jobs.has(key) ? pending : { ...pending, status: 'none' };
    },
    request(articleId, retry = false) {
      const key = keyOf(articleId);
      if (retry) given.delete(key);
      if (given.has(key)) return false;
      const { article, kept } = look(articleId);
      if (kept) return false;
      const isNew = !jobs.has(key);
      void start(key, article, true).then((analysis) => {
        if (analysis && isNew) onEntitiesChanged?.();
      });
      return isNew;
    },
    async wait(articleId) {
      const { article, key, kept } = look(articleId);
      const found = kept ?? (given.has(key) ? null : await start(key, article, false));
      return found && corrected(db(), article, found);
    },
    stop(articleId) {
      const key = keyOf(articleId);
      if (!jobs.has(key)) return;
      given.set(key, { articleId, status: 'stopped' });
      progress.delete(key);
      jobs.remove(key);
      onChanged(articleId);
    },
    cancel(articleId) {
      for (const key of jobs.keys()) if (key.startsWith(`${articleId} `)) jobs.remove(key);
    },
    hasFailed: (articleId) => [...given.values()].some((one) => one.articleId === articleId),
    async close() {
      closed = true;
      await engine.close();
      await jobs.idle();
    },
  };
}
