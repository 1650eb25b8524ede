import { useMemo, type MouseEvent } from 'react';
import { shareFromStart } from '../../ui/direction/direction.ts';
import './timeline.css';

const columns = 300;

/** Converts a day to a number for positioning; NaN if `Date` cannot parse it. */
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

interface TimelineStripProps {
  /** First days in chronological order, YYYY-MM-DD. */
  readonly days: readonly string[];
  readonly onGoTo: (index: number) => void;
}

/** Draws the dates on a time axis. Visual only: the list below has the same content. */
export function TimelineStrip({ days, onGoTo }: TimelineStripProps) {
  const { first, last, at } = useMemo(() => {
    const numbers = days.map(dayNumber);
    const known = numbers.filter((n) => !Number.isNaN(n));
    const [from, to] = [Math.min(...known), Math.max(...known)];
    return {
      first: from,
      last: to,
      at: numbers.map((n) => (Number.isNaN(n) ? null : ((n - from) / Math.max(1, to - from)) * columns)),
    };
  }, [days]);
  if (days.length < 2 || !(last > first)) return null;
  const onClick = (event: MouseEvent) => {
    const x = shareFromStart(event.currentTarget, event.clientX) * columns;
    let nearest = 0;
    for (const [index, place] of at.entries()) {
      if (place !== null && Math.abs(place - x) < Math.abs((at[nearest] ?? Infinity) - x)) nearest = index;
    }
    onGoTo(nearest);
  };
  const ticks = [...new Set(at.flatMap((x) => (x === null ? [] : [Math.round(x)])))];
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="time-strip" aria-hidden="true" onClick={onClick}>
      <svg viewBox={`-2 0 ${columns + 4} 18`} preserveAspectRatio="none">
        <path className="time-axis" d={`M0 17.5H${columns}`} />
        <path className="time-ticks" d={ticks.map((x) => `M${x} 3V17`).join('')} />
      </svg>
      <span>{days[0]?.slice(0, 4)}</span>
      <span>{days.at(-1)?.slice(0, 4)}</span>
    </div>
  );
}
