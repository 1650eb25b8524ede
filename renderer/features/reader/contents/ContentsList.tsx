import { useEffect } from 'react';
import { useRovingFocus } from '../../../ui/roving-focus/use-roving-focus.ts';
import type { ListedHeading } from './headings.ts';
import { nameAttributes } from '../../../lib/articles/text-attributes.ts';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import './contents.css';

interface ContentsListProps {
  readonly headings: readonly ListedHeading[];
  /** Index of the current heading; -1 before the first. */
  readonly current: number;
  readonly onGoTo: (heading: ListedHeading) => void;
}

/** List of headings. Tab reaches the current one; Up, Down, Home and End move between them. */
export function ContentsList({ headings, current, onGoTo }: ContentsListProps) {
  const roving = useRovingFocus<HTMLOListElement>({ items: 'button', orientation: 'vertical' });
  const list = roving.ref;
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);
  return (
    <ol className="contents-list" {...roving}>
      {headings.map((heading, at) => (
        <li key={heading.start} data-level={heading.level}>
          <UnstyledButton
            className="contents-item"
            aria-current={at === current ? 'location' : undefined}
            onClick={() => onGoTo(heading)}
          >
            <bdi {...nameAttributes(heading.words)}>{heading.words}</bdi>
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}
