import { useEffect, useRef } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { WhichEntity } from '../../../lib/api/entity-queries.ts';
import type { ReadingPlace } from '../../../lib/navigation/navigation.ts';

interface OpenAt {
  readonly at: ReadingPlace | null;
  /** The text is drawn and the highlights are known. */
  readonly ready: boolean;
  readonly onSpan: (span: TextSpan) => void;
  readonly onHighlight: (id: string) => void;
  /** Answers false while the analysis is not there; it is asked again then. */
  readonly onEntity: (entity: WhichEntity) => boolean;
  readonly onQuery: (
    query: { readonly query: string; readonly typing: boolean },
    start: number | null,
  ) => void;
}

/** Goes to the place that the article was opened at: once for each time it is opened, after its text is there. */
export function useOpenAtPlace({ at, ready, onSpan, onHighlight, onEntity, onQuery }: OpenAt): void {
  const done = useRef<ReadingPlace | null>(null);
  useEffect(() => {
    if (!ready || at === null || done.current === at) return;
    if (at.kind === 'entity') {
      if (onEntity(at.entity)) done.current = at;
      return;
    }
    done.current = at;
    if (at.kind === 'span') onSpan(at);
    else if (at.kind === 'query') onQuery(at, at.start);
    else onHighlight(at.id);
  }, [at, ready, onSpan, onHighlight, onEntity, onQuery]);
}
