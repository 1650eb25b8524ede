import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import { call } from '../../../lib/api/call.ts';
import { queries } from '../../../lib/api/queries.ts';
import type { AnalysisBanner } from '../../analysis/AnalysisState.tsx';
import { createMentionIndex, type MentionIndex } from '../../../lib/entities/mention-index.ts';
import { useSettings } from '../../../lib/settings/use-settings.ts';

/** How far the analysis of a text is, and what it says. */
export interface ArticleAnalysis {
  readonly status: AnalysisBanner;
  /** Of a long text: how much of it has been read, 0 to 1. */
  readonly progress: number | null;
  /** May be there while `pending`: what was found before. */
  readonly analysis: Analysis | null;
}

/** What is known of an article's names, and those of them that are marked in the text. */
export function useArticleAnalysis(articleId: string): readonly [ArticleAnalysis, MentionIndex] {
  const { data, isError } = useQuery(queries.analysis(articleId));
  const isNone = data?.status === 'none';
  // When the article is opened, and when it is shown with another text.
  useEffect(() => {
    // What is wrong with the article is what the query says too.
    call('analysis.request', { articleId }).catch(() => undefined);
  }, [articleId, isNone]);
  const { entityLayer, markedKinds } = useSettings();
  const latest = data?.analysis ?? null;
  // Of a book it is thousands of names: the text goes on while they are put in order and listed for the first time.
  const first = useDeferredValue(latest, null);
  const analysis = first && latest;
  const names = useMemo(
    () => createMentionIndex(entityLayer ? analysis : null, new Set(markedKinds), true),
    [analysis, entityLayer, markedKinds],
  );
  const status = isError ? 'failed' : !data || data.status === 'none' ? 'pending' : data.status;
  return [{ status, progress: data?.progress ?? null, analysis }, names];
}
