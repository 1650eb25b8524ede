import { useRef, type RefObject } from 'react';
import { useListWindow, type ListWindow } from '../../../lib/lists/use-list-window.ts';
import { useActionTargets, type ActionTargets } from '../selection/use-action-targets.ts';
import { useSelection, type ListSelection } from '../selection/use-selection.ts';
import type { LibraryList } from '../state/use-library-view.ts';
import { useRestoreScroll } from './use-restore-scroll.ts';
import { useRovingList, type RovingList } from './use-roving-list.ts';
import { useRowHeight } from './use-row-height.ts';

/** Height of the sticky search bar, CSS pixels. */
const toolbarHeight = 64;

/** The mounted list of articles: its elements, focus and selection. */
export interface ArticleListState {
  /** The scrolling element. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly element: RefObject<HTMLUListElement | null>;
  /** CSS pixels. */
  readonly itemHeight: number;
  readonly window: ListWindow;
  readonly roving: RovingList;
  readonly selection: ListSelection;
  readonly targets: ActionTargets;
  /** Focuses the active article, or the first one. */
  focus(): void;
  /** Focuses the first article. */
  focusFirst(): void;
}

/** Virtualization, keyboard focus, selection and scroll position of the list of articles. */
export function useArticleList({ ids, view, shownQuery }: LibraryList): ArticleListState {
  const scroller = useRef<HTMLDivElement>(null);
  const element = useRef<HTMLUListElement>(null);
  const itemHeight = useRowHeight(shownQuery.query !== '');
  const listWindow = useListWindow({
    count: ids.length,
    itemHeight,
    scrollerRef: scroller,
    listRef: element,
    covered: toolbarHeight,
  });
  const roving = useRovingList(ids, element, listWindow);
  const selection = useSelection(ids);
  const targets = useActionTargets(selection);
  useRestoreScroll(scroller, ids.length > 0, view.filter);
  const focusOn = (id: string | undefined) => {
    if (id !== undefined) roving.focusWhenShown(id);
  };
  return {
    scroller,
    element,
    itemHeight,
    window: listWindow,
    roving,
    selection,
    targets,
    focus: () => focusOn(roving.activeId ?? ids[0]),
    focusFirst: () => focusOn(ids[0]),
  };
}
