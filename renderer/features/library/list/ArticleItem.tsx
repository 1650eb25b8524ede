import { memo, useId, useState, type MouseEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { hitQuery, rowQuery } from '../../../lib/api/library-queries.ts';
import { Checkbox } from '../../../ui/checkbox/Checkbox.tsx';
import { MarkedText } from '../../../ui/MarkedText.tsx';
import { articleOrigin, articleState } from '../../../lib/format/format-article.ts';
import { ArticleItemActions } from './ArticleItemActions.tsx';
import { ArticleCover } from './ArticleCover.tsx';
import type { ItemHandlers } from './item-handlers.ts';
import { UnstyledButton } from '../../../ui/button/Button.tsx';
import './article-item-footer.css';
import './article-item-text.css';
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
  const { id, active, selected, handlers, query, typing } = props;
  const row = useQuery(rowQuery(id)).data;
  const hit = useQuery(hitQuery(query, typing, id)).data;
  const aboutId = useId();
  // The buttons are rendered only for the active row, because they are the most expensive part.
  const [hovered, setHovered] = useState(false);
  const place = {
    style: { transform: `translateY(${props.top}px)`, height: props.height },
    'aria-setsize': props.count,
    'aria-posinset': props.position,
    'data-article': id,
  };
  if (!row) {
    return (
      <li className="article-item article-waiting" {...place} aria-busy="true">
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
      {...place}
      data-selected={selected}
      data-state={row.state}
      draggable={row.deletedAt === null}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocus={() => handlers.onFocus(id)}
      onContextMenu={(event) => {
        event.preventDefault();
        // The focus returns here when the menu closes.
        event.currentTarget.querySelector<HTMLElement>('[data-roving]')?.focus({ preventScroll: true });
        const box = event.currentTarget.getBoundingClientRect();
        // Opened by keyboard, the menu appears below the title.
        const byKey = event.clientX === 0 && event.clientY === 0;
        handlers.onMenu(
          row,
          byKey ? { x: box.left + 60, y: box.top + 60 } : { x: event.clientX, y: event.clientY },
        );
      }}
      onDragStart={(event) => handlers.onDrag(id, event.dataTransfer)}
    >
      <Checkbox
        className="article-check"
        tabIndex={tabIndex}
        checked={selected}
        aria-label={`Select “${row.title}”`}
        onChange={(_, isShift) => {
          if (isShift) handlers.onExtend(id);
          else handlers.onToggle(id);
        }}
      />
      <div className="article-card">
        <p className="article-origin">
          {articleOrigin(row).map((part) => (
            <bdi key={part}>{part}</bdi>
          ))}
        </p>
        <div className="article-words">
          <h2 className="article-title">
            <UnstyledButton
              className="article-open"
              data-roving={id}
              data-region-focus={active ? '' : undefined}
              tabIndex={tabIndex}
              aria-describedby={aboutId}
              onClick={onClick}
            >
              <span className="article-title-text" dir="auto">
                {hit ? <MarkedText text={hit.title} spans={hit.titleSpans} /> : row.title}
              </span>
            </UnstyledButton>
          </h2>
          {hit ? (
            <p className="article-excerpt article-snippet" dir="auto">
              {hit.part === 'notes' ? <span className="article-part">In your notes: </span> : null}
              <MarkedText text={hit.snippet} spans={hit.spans} />
            </p>
          ) : row.excerpt ? (
            <p className="article-excerpt" dir="auto">
              {row.excerpt}
            </p>
          ) : null}
        </div>
        <div className="article-foot">
          <p className="article-state" id={aboutId}>
            {row.state === 'reading' ? (
              <span className="article-progress" aria-hidden="true">
                <span style={{ width: `${Math.max(4, Math.round(row.progress * 100))}%` }} />
              </span>
            ) : null}
            {articleState(row).map((part) => (
              <bdi key={part}>{part}</bdi>
            ))}
          </p>
          {row.tags.length > 0 ? (
            <ul className="article-tags" aria-label="Tags">
              {row.tags.map((tag) => (
                <li key={tag}>
                  <UnstyledButton
                    className="article-tag"
                    tabIndex={-1}
                    title={`Articles with the tag “${tag}”`}
                    onClick={() => handlers.onTag(tag)}
                  >
                    {tag}
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
      <ArticleCover row={row} />
      {active || hovered || row.starred ? (
        <ArticleItemActions row={row} tabIndex={tabIndex} handlers={handlers} />
      ) : null}
    </li>
  );
});
