import { useEffect } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { paintLayer, clipSpans } from '../painting/paint-layer.ts';
import type { Find } from './use-find.ts';

/** Paints the matches in a part of the text, with the current one on top. */
export function usePaintedMatches(
  { spans, current }: Pick<Find, 'spans' | 'current'>,
  index: BlockIndex | null,
  nearby: TextSpan,
): void {
  useEffect(() => {
    paintLayer('find-hit', clipSpans(spans, nearby), index, 15);
    const span = spans[current];
    paintLayer('find-current', clipSpans(span ? [span] : [], nearby), index, 25);
  }, [spans, current, index, nearby]);
}
