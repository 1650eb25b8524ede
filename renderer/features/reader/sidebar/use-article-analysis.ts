import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import { call } from '../../../lib/api/call.ts';
import { queries } from '../../../lib/api/queries.ts';
import type { AnalysisBanner } from '../../analysis/index.ts';
import { createMentionIndex, type MentionIndex } from '../../../lib/entities/mention-index.ts';
import { useFinalAnalysis } from './use-final-analysis.ts';
import { useSettings } from '../../../lib/settings/use-settings.ts';

/** State and result of the analysis. */
export interface ArticleAnalysis {
  readonly status: AnalysisBanner;
  /** Progress of a long analysis, 0 to 1. */
  readonly progress: number | null;
  /** May be set while `pending`: a draft without the encoder. */
  readonly analysis: Analysis | null;
}

/** The article's analysis, and its underlined mentions. */
export function useArticleAnalysis(articleId: string): readonly [ArticleAnalysis, MentionIndex] {
  const { data, isError } = useQuery(queries.analysis(articleId));
  const isNone = data?.status === 'none';
  // When the article is opened, and when its text changes.
  useEffect(() => {
    // Errors about the article are reported by the query as well.
    call('analysis.request', { articleId }).catch(() => undefined);
  }, [articleId, isNone]);
  const { entityLayer, markedKinds } = useSettings();
  const latest = useFinalAnalysis(data?.analysis ?? null, data?.status === 'pending');
  // A book has thousands of names; sorting and listing them must not block the text.
  const first = useDeferredValue(latest, null);
  const analysis = first && latest;
  const names = useMemo(
    () => createMentionIndex(entityLayer ? analysis : null, new Set(markedKinds), true),
    [analysis, entityLayer, markedKinds],
  );
  const status = isError ? 'failed' : !data || data.status === 'none' ? 'pending' : data.status;
  return [{ status, progress: data?.progress ?? null, analysis }, names];
}
