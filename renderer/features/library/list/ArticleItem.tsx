import { memo, useId, useState, type MouseEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../../lib/language/use-language.ts';
import { t } from '../../../../messages/translate.ts';
import { hitQuery, rowQuery } from '../../../lib/api/library-queries.ts';
import { Checkbox } from '../../../ui/checkbox/Checkbox.tsx';
import { positionFromStart } from '../../../ui/direction/direction.ts';
import { articleOrigin } from '../../../lib/format/format-article.ts';
import { contextMenuPosition } from '../context-menus/context-menu-position.ts';
import { ArticleItemActions } from './ArticleItemActions.tsx';
import { ArticleCover } from './ArticleCover.tsx';
import { ArticleItemFooter } from './ArticleItemFooter.tsx';
import { ArticleItemText } from './ArticleItemText.tsx';
import type { ItemHandlers } from './item-handlers.ts';
import './article-list.css';

interface ArticleItemProps {
  readonly id: string;
  /** Starts at 1. */
  readonly position: number;
  readonly count: number;
  /** Offset in the list, CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly query: string;
  readonly typing: boolean;
  /** Whether Tab reaches this item's controls. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly handlers: ItemHandlers;
}

/** An article in the list: its title, or a click anywhere, opens it. Empty until it is fetched. */
export const ArticleItem = memo(function ArticleItem(props: ArticleItemProps) {
  useLanguage();
  const { id, active, selected, handlers, query, typing } = props;
  const row = useQuery(rowQuery(id)).data;
  const hit = useQuery(hitQuery(query, typing, id)).data;
  const aboutId = useId();
  // The buttons are rendered only for the active row, because they are the most expensive part.
  const [hovered, setHovered] = useState(false);
  const placement = {
    style: { transform: `translateY(${props.top}px)`, height: props.height },
    'aria-setsize': props.count,
    'aria-posinset': props.position,
    'data-article': id,
  };
  if (!row) {
    return (
      <li className="article-item article-waiting" {...placement} aria-busy="true">
        <span />
        <div className="article-card" />
      </li>
    );
  }
  const tabIndex = active ? 0 : -1;
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) handlers.onExtend(id);
    else if (event.ctrlKey || event.metaKey) handlers.onToggle(id);
    else handlers.onOpen(row);
  };
  return (
    <li
      className="article-item"
      {...placement}
      data-selected={selected}
      data-state={row.state}
      draggable={row.deletedAt === null}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => handlers.onFocus(id)}
      onContextMenu={(event) => {
        // Opened by keyboard, the menu appears below the title.
        const belowTitle = (item: HTMLElement) => ({
          x: positionFromStart(item, 60),
          y: item.getBoundingClientRect().top + 60,
        });
        handlers.onMenu(row, contextMenuPosition(event, '[data-roving]', belowTitle));
      }}
      onDragStart={(event) => handlers.onDrag(id, event.dataTransfer)}
    >
      <Checkbox
        className="article-check"
        tabIndex={tabIndex}
        checked={selected}
        aria-label={t('library.row.select', { title: row.title })}
        onChange={(_, isShift) => {
          if (isShift) handlers.onExtend(id);
          else handlers.onToggle(id);
        }}
      />
      <div className="article-card">
        <p className="article-origin">
          {articleOrigin(row).map((part) => (
            <span key={part}>
              <bdi>{part}</bdi>
            </span>
          ))}
        </p>
        <ArticleItemText row={row} hit={hit ?? null} active={active} aboutId={aboutId} onClick={onClick} />
        <ArticleItemFooter row={row} id={aboutId} onTag={handlers.onTag} />
      </div>
      <ArticleCover row={row} />
      {active || hovered || row.starred ? (
        <ArticleItemActions row={row} tabIndex={tabIndex} handlers={handlers} />
      ) : null}
    </li>
  );
});
