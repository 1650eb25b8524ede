import type { ReactNode } from 'react';
import { Ellipsis } from 'lucide-react';
import { formatNumber } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';
import { contextMenuPosition, positionBelow } from '../context-menus/context-menu-position.ts';
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
  readonly onMenu?: (at: MenuPosition) => void;
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
        onMenu(contextMenuPosition(event, '[data-shelf]', (shelf) => positionBelow(shelf, 24, 0)));
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
        {count ? <span className="shelf-count">{formatNumber(count)}</span> : null}
      </UnstyledButton>
      {onMenu ? (
        <span className="shelf-more">
          <IconButton
            size="small"
            label={t('ui.moreFor', { name: label })}
            icon={<Ellipsis />}
            tabIndex={current ? 0 : -1}
            aria-haspopup="menu"
            onClick={(event) => onMenu(positionBelow(event.currentTarget))}
          />
        </span>
      ) : null}
    </li>
  );
}
