import { memo, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import type { TextSpan } from '../../core/model/span.ts';
import { nearestSpan, presenceColumns, presencePath } from '../../core/relate/presence.ts';

/** As many places as a strip tells apart; it is one path, however many mentions there are. */
const columns = 240;
const height = 10;

interface PresenceStripProps {
  /** In text order. */
  readonly spans: readonly TextSpan[];
  /** UTF-16 code units of the whole text. */
  readonly length: number;
  /** The span one is at; -1 for none. */
  readonly current?: number;
  readonly onGoTo: (index: number) => void;
}

const Ticks = memo(function Ticks({ spans, length, current = -1 }: Omit<PresenceStripProps, 'onGoTo'>) {
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

function spanAt(event: MouseEvent<Element>, { spans, length }: PresenceStripProps): number {
  const box = event.currentTarget.getBoundingClientRect();
  const part = Math.min(1, Math.max(0, (event.clientX - box.left) / Math.max(1, box.width)));
  return nearestSpan(spans, part * length);
}

/** Where in the article something is spoken of; a click goes to the nearest place. For the eye and the mouse alone. */
export function PresenceStrip(props: PresenceStripProps) {
  return (
    // The keyboard's way to the places is the name's card.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span className="presence" aria-hidden="true" onClick={(event) => props.onGoTo(spanAt(event, props))}>
      <Ticks {...props} />
    </span>
  );
}

/** The same as a control: the arrow keys go from place to place. */
export function PresenceSlider(props: PresenceStripProps & { readonly label: string }) {
  const { spans, length, current = -1, label, onGoTo } = props;
  const last = spans.length - 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(last, current + 1),
      ArrowDown: Math.min(last, current + 1),
      ArrowLeft: Math.max(0, current - 1),
      ArrowUp: Math.max(0, current - 1),
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined || last < 0) return;
    event.preventDefault();
    event.stopPropagation();
    onGoTo(to);
  };
  const percent = Math.round(((spans[current]?.start ?? 0) / Math.max(1, length)) * 100);
  return (
    <span
      className="presence presence-slider"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={spans.length}
      aria-valuenow={current + 1}
      aria-valuetext={
        current < 0
          ? `${spans.length} places, none chosen`
          : `Place ${current + 1} of ${spans.length}, ${percent} % of the way through`
      }
      onClick={(event) => onGoTo(spanAt(event, props))}
      onKeyDown={onKeyDown}
    >
      <Ticks {...props} />
    </span>
  );
}
