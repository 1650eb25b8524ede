import { memo, useMemo, type MouseEvent } from 'react';
import type { TextSpan } from '../../../../core/model/span.ts';
import {
  nearestSpan,
  presenceColumns,
  presencePath,
} from '../../../../core/analysis/cooccurrence/presence.ts';
import { shareFromStart } from '../../../ui/direction/direction.ts';
import './mention-ticks.css';

/** Horizontal resolution of a strip; all ticks are one path, however many mentions there are. */
const columns = 240;
const height = 10;

export interface MentionDensity {
  /** In text order. */
  readonly spans: readonly TextSpan[];
  /** Length of the text, UTF-16 code units. */
  readonly length: number;
  /** Index of the current span; -1 for none. */
  readonly current?: number;
}

/** Ticks that show where in the text an entity is mentioned. */
export const MentionTicks = memo(function MentionTicks({ spans, length, current = -1 }: MentionDensity) {
  const path = useMemo(() => presencePath(presenceColumns(spans, length, columns), height), [spans, length]);
  const here = spans[current];
  return (
    <svg
      className="presence-ticks"
      viewBox={`0 0 ${columns} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
      {here ? (
        <path
          className="presence-current"
          d={presencePath(presenceColumns([here], length, columns), height)}
        />
      ) : null}
    </svg>
  );
});

/** Returns the span nearest to a click on the strip. */
export function spanAt(event: MouseEvent<Element>, { spans, length }: MentionDensity): number {
  return nearestSpan(spans, shareFromStart(event.currentTarget, event.clientX) * length);
}

/** A decorative strip without interaction. */
export function MentionStrip(props: MentionDensity) {
  return (
    <span className="presence" aria-hidden="true">
      <MentionTicks {...props} />
    </span>
  );
}
