import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ListedHeading } from './headings.ts';
import './contents.css';

interface ContentsListProps {
  readonly headings: readonly ListedHeading[];
  /** Index of the current heading; -1 before the first. */
  readonly current: number;
  readonly onGoTo: (heading: ListedHeading) => void;
}

/** List of headings. Tab reaches the current one; Up, Down, Home and End move between them. */
export function ContentsList({ headings, current, onGoTo }: ContentsListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    buttons[to]?.focus();
  };
  return (
    // Handles keys of the buttons inside by event delegation.
    <ol className="contents-list" ref={list} onKeyDown={onKeyDown}>
      {headings.map((heading, at) => (
        <li key={heading.start} data-level={heading.level}>
          <button
            type="button"
            tabIndex={at === Math.max(0, current) ? 0 : -1}
            aria-current={at === current ? 'location' : undefined}
            onClick={() => onGoTo(heading)}
          >
            {heading.words}
          </button>
        </li>
      ))}
    </ol>
  );
}
