import type { ReactNode } from 'react';
import { Ellipsis } from 'lucide-react';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { useArticleDrop } from './use-article-drop.ts';
import './library-nav.css';

interface ShelfItemProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly count: number | undefined;
  readonly current: boolean;
  readonly onGo: () => void;
  /** Null for a shelf on which articles cannot be dropped. */
  readonly onDrop: ((ids: readonly string[]) => void) | null;
  readonly onMenu?: (at: { readonly x: number; readonly y: number }) => void;
}

/** A shelf or collection in the navigation, with its number of articles. */
export function ShelfItem({ label, icon, count, current, onGo, onDrop, onMenu }: ShelfItemProps) {
  const drop = useArticleDrop(onDrop);
  return (
    <li
      className="shelf"
      {...drop}
      onContextMenu={(event) => {
        if (!onMenu) return;
        event.preventDefault();
        // The focus returns here when the menu closes.
        event.currentTarget.querySelector<HTMLElement>('[data-shelf]')?.focus({ preventScroll: true });
        const box = event.currentTarget.getBoundingClientRect();
        const byKey = event.clientX === 0 && event.clientY === 0;
        onMenu(byKey ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY });
      }}
    >
      <UnstyledButton
        className="shelf-button"
        data-shelf=""
        aria-current={current ? 'page' : undefined}
        onClick={onGo}
      >
        {icon}
        <span className="shelf-label">{label}</span>
        {count ? <span className="shelf-count">{count.toLocaleString('en')}</span> : null}
      </UnstyledButton>
      {onMenu ? (
        <span className="shelf-more">
          <IconButton
            size="small"
            label={`More for “${label}”`}
            icon={<Ellipsis />}
            tabIndex={current ? 0 : -1}
            aria-haspopup="menu"
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              onMenu({ x: box.left, y: box.bottom + 4 });
            }}
          />
        </span>
      ) : null}
    </li>
  );
}
