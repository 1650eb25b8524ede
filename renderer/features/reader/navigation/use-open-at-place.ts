import { useEffect, useRef } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { EntitySelector } from '../../../lib/api/entity-queries.ts';
import type { ReadingPlace } from '../../../lib/navigation/navigation.ts';
import type { ViewportPosition } from './viewport-position.ts';

interface OpenAtPlaceOptions {
  readonly at: ReadingPlace | null;
  /** Whether the text is rendered and the highlights are loaded. */
  readonly ready: boolean;
  /** Called first. */
  readonly onArrive: (at: ReadingPlace) => void;
  readonly onPosition: (position: ViewportPosition) => void;
  readonly onSpan: (span: TextSpan) => void;
  readonly onHighlight: (id: string) => void;
  /** Returns false while the analysis is missing; called again later. */
  readonly onEntity: (entity: EntitySelector) => boolean;
  readonly onQuery: (
    query: { readonly query: string; readonly typing: boolean },
    start: number | null,
  ) => void;
}

/** Scrolls to the place the article was opened at, once per opening, after the text is rendered. */
export function useOpenAtPlace({
  at,
  ready,
  onArrive,
  onPosition,
  onSpan,
  onHighlight,
  onEntity,
  onQuery,
}: OpenAtPlaceOptions): void {
  const done = useRef<ReadingPlace | null>(null);
  const arrived = useRef<ReadingPlace | null>(null);
  useEffect(() => {
    if (!ready || at === null || done.current === at) return;
    if (arrived.current !== at) onArrive(at);
    arrived.current = at;
    if (at.kind === 'entity') {
      if (onEntity(at.entity)) done.current = at;
      return;
    }
    done.current = at;
    if (at.kind === 'position') onPosition(at);
    else if (at.kind === 'span') onSpan(at);
    else if (at.kind === 'query') onQuery(at, at.start);
    else onHighlight(at.id);
  }, [at, ready, onArrive, onPosition, onSpan, onHighlight, onEntity, onQuery]);
}
