import { useEffect, type KeyboardEvent, type RefObject } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { prefetchRows } from '../../../lib/api/library-queries.ts';
import { ArticleItem } from './ArticleItem.tsx';
import type { ItemHandlers } from './item-handlers.ts';
import type { ListWindow } from '../../../lib/lists/use-list-window.ts';
import './article-list.css';

interface ArticleListProps {
  readonly ids: readonly string[];
  readonly label: string;
  readonly query: string;
  readonly typing: boolean;
  /** Whether the content is outdated and being reloaded. */
  readonly stale: boolean;
  readonly list: RefObject<HTMLUListElement | null>;
  readonly window: ListWindow;
  readonly itemHeight: number;
  readonly activeId: string | null;
  readonly selected: ReadonlySet<string>;
  readonly handlers: ItemHandlers;
  readonly onKeyDown: (event: KeyboardEvent<HTMLUListElement>) => void;
}

/** Number of rows prefetched around the mounted ones. */
const ahead = 40;

/** The mounted indices; always include the active item, so that focus is never lost. */
function indicesInPage({ first, last }: Pick<ListWindow, 'first' | 'last'>, active: number): number[] {
  const indices = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  if (active < 0 || (active >= first && active < last)) return indices;
  return active < first ? [active, ...indices] : [...indices, active];
}

/** The virtualized list of articles. Arrow keys move, Enter opens; Tab goes through the controls of one article. */
export function ArticleList(props: ArticleListProps) {
  const { ids, activeId, selected, handlers, itemHeight, query, typing } = props;
  const { first, last } = props.window;
  const client = useQueryClient();
  const active = activeId === null ? -1 : ids.indexOf(activeId);

  useEffect(() => {
    void prefetchRows(client, ids.slice(Math.max(0, first - ahead), last + ahead));
  }, [client, ids, first, last]);

  return (
    // Handles keys of the buttons inside by event delegation.
    <ul
      className="article-list"
      ref={props.list}
      aria-label={props.label}
      data-stale={props.stale}
      data-searching={query !== ''}
      style={{ height: ids.length * itemHeight }}
      onKeyDown={props.onKeyDown}
    >
      {indicesInPage(props.window, active).map((index) => {
        const id = ids[index];
        return id === undefined ? null : (
          <ArticleItem
            key={id}
            id={id}
            position={index + 1}
            count={ids.length}
            top={index * itemHeight}
            height={itemHeight}
            query={query}
            typing={typing}
            active={index === active}
            selected={selected.has(id)}
            handlers={handlers}
          />
        );
      })}
    </ul>
  );
}
