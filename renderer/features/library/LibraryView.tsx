import { useRef, useState } from 'react';
import type { LibraryRow } from '../../../core/model/library.ts';
import { call, messageOf } from '../../lib/api/call.ts';
import { useFindField } from '../../lib/navigation/use-find-field.ts';
import { ContextMenu } from '../../ui/menu/ContextMenu.tsx';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { ArticleList } from './list/ArticleList.tsx';
import { TrashBar } from './shelves/TrashBar.tsx';
import { dropArticles } from './actions/drop-articles.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { FilterPanel } from './filters/FilterPanel.tsx';
import { withoutConditions } from './filters/format-filter.ts';
import { LibraryDialogs, type LibraryDialog } from './dialogs/LibraryDialogs.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { LibraryToolbar } from './LibraryToolbar.tsx';
import { listSummary, listTitle } from './format-library-list.ts';
import { ListStatus } from './list/ListStatus.tsx';
import { useListActions } from './list/use-list-actions.ts';
import { SelectionBar } from './selection/SelectionBar.tsx';
import { LibraryNav } from './shelves/LibraryNav.tsx';
import { useArticleActions } from './actions/use-article-actions.ts';
import { useActionTargets } from './selection/use-action-targets.ts';
import { useItemHandlers } from './list/use-item-handlers.ts';
import { useRestoreScroll } from './list/use-restore-scroll.ts';
import { useLibraryContextMenu } from './context-menus/use-library-context-menu.ts';
import { useLibraryView } from './state/use-library-view.ts';
import { useListWindow } from '../../lib/lists/use-list-window.ts';
import { handleListKey } from './list/handle-list-key.ts';
import { useOpenArticle } from './list/use-open-article.ts';
import { useLibraryLocation } from './state/use-library-location.ts';
import { useRovingList } from './list/use-roving-list.ts';
import { useRowHeight } from './list/use-row-height.ts';
import { useSelection } from './selection/use-selection.ts';
import './shelves/library-nav.css';

interface LibraryViewProps {
  readonly onOpen: (articleId: string) => void;
  readonly onExport: (articleIds: readonly string[]) => void;
}

/** Height of the sticky search bar, CSS pixels. */
const toolsHeight = 64;

/** The library: find, open, add, organize and select articles. */
export function LibraryView({ onOpen, onExport }: LibraryViewProps) {
  const list = useLibraryView();
  const { ids, goTo } = list;
  const { filter } = list.view;
  const toasts = useToasts();
  const acts = useArticleActions();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);

  const scroller = useRef<HTMLDivElement>(null);
  const listElement = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const itemHeight = useRowHeight(list.shownQuery.query !== '');
  const page = useListWindow({
    count: ids.length,
    itemHeight,
    scrollerRef: scroller,
    listRef: listElement,
    covered: toolsHeight,
  });
  const roving = useRovingList(ids, listElement, page);
  const { focusWhenShown, setActive, activeId } = roving;
  const selection = useSelection(ids);
  const chosen = useActionTargets(selection);
  useFindField(field);
  useRestoreScroll(scroller, ids.length > 0, filter);

  const { facets, inBin, inArchive, collection, empty, bare, hadArticles } = useLibraryLocation(list);

  const openRow = useOpenArticle(list.shownQuery, onOpen);
  const open = (row: LibraryRow) => {
    setActive(row.id);
    openRow(row);
  };
  const remove = (many: readonly string[]) => {
    if (inBin) setDialog({ name: 'purge', ids: many });
    else void acts.remove(many, chosen.titleOf(many));
  };
  const menu = useLibraryContextMenu({
    acts,
    chosen,
    collection,
    onOpen: open,
    onDialog: setDialog,
    onExport,
    onRemove: remove,
    onFilter: list.filter,
  });
  const openMenu: typeof menu.openFor = (row, at) => {
    setActive(row.id);
    menu.openFor(row, at);
  };
  const handlers = useItemHandlers(
    { acts, chosen, selection, activeId, onOpen: open, onMenu: openMenu, onFilter: list.filter },
    setActive,
  );

  const restoreSample = async () => {
    try {
      const { id } = await call('articles.restoreSample', null);
      goTo({});
      focusWhenShown(id);
    } catch (problem) {
      toasts.problem(messageOf(problem));
    }
  };
  const focusList = () => {
    const id = activeId ?? ids[0];
    if (id !== undefined) focusWhenShown(id);
  };
  const exportChosen = () => {
    if (selection.ordered.length > 0) onExport(selection.ordered);
    else if (activeId !== null) onExport([activeId]);
  };
  const clearSelection = (): boolean => {
    const some = selection.ids.size > 0;
    selection.clear();
    return some;
  };
  useListActions({
    roving,
    selection,
    chosen,
    acts,
    inBin,
    list: listElement,
    onDialog: setDialog,
    onExport: exportChosen,
    onRemove: remove,
    onMenu: openMenu,
  });
  const clearNarrowing = () => list.filter(withoutConditions(filter));

  const tools = inBin ? (
    <TrashBar count={facets?.counts.bin ?? 0} onEmpty={() => setDialog({ name: 'purge', ids })} />
  ) : (
    <LibraryToolbar
      filter={filter}
      sort={list.sort}
      searching={list.searching}
      field={field}
      filtersOpen={filtersOpen}
      onFilters={setFiltersOpen}
      onFilter={list.filter}
      onSort={list.setSort}
      onLeave={() => {
        // Search results start with the best match.
        const id = list.searching ? ids[0] : (activeId ?? ids[0]);
        if (id !== undefined) focusWhenShown(id);
      }}
    >
      {filtersOpen ? (
        <FilterPanel
          filter={filter}
          sites={facets?.sites ?? []}
          onChange={list.filter}
          onClear={clearNarrowing}
        />
      ) : null}
    </LibraryToolbar>
  );
  return (
    <div className="library-window" data-bare={bare}>
      {bare ? null : (
        <LibraryNav
          facets={facets}
          here={filter}
          onGo={goTo}
          onNew={() => setDialog({ name: 'new-collection' })}
          onCollectionMenu={menu.openForCollection}
          onDrop={(dropped, place, into) => dropArticles(dropped, place, into, acts, chosen)}
        />
      )}
      <main
        className="page-view page-scroll"
        data-region=""
        aria-label="Library"
        ref={scroller}
        // A scrollable container must be focusable, so that the keyboard can scroll it when it has no controls.
        tabIndex={-1}
      >
        <div className="page">
          <LibraryHeader
            title={listTitle(filter, collection)}
            summary={list.isPending ? 'Opening…' : listSummary(filter, list.total, ids.length)}
            empty={empty}
            hasArticles={ids.length > 0}
            onSample={facets && !facets.hasSample ? () => void restoreSample() : null}
            onSelectAll={() => {
              selection.all();
              focusList();
            }}
            onExportAll={() => onExport(ids)}
          />
          {empty ? (
            <EmptyLibrary takeFocus={hadArticles.current} onSample={() => void restoreSample()} />
          ) : (
            tools
          )}
          <ListStatus
            list={list}
            inCollection={collection !== null}
            libraryIsEmpty={empty}
            onClear={clearNarrowing}
          />
          <ArticleList
            ids={ids}
            label={listTitle(filter, collection)}
            query={list.shownQuery.query}
            typing={list.shownQuery.typing}
            stale={list.isStale}
            list={listElement}
            window={page}
            itemHeight={itemHeight}
            activeId={activeId}
            selected={selection.ids}
            handlers={handlers}
            onKeyDown={(event) =>
              handleListKey(event, { ...roving, extend: selection.extend, clear: clearSelection })
            }
          />
          <SelectionBar
            count={selection.ids.size}
            inBin={inBin}
            inArchive={inArchive}
            onExport={exportChosen}
            onRead={() => void acts.mark(selection.ordered, { state: 'read' })}
            onStar={() => void acts.mark(selection.ordered, { starred: true })}
            onArchive={() => void acts.mark(selection.ordered, { archived: !inArchive })}
            onCollections={() => setDialog({ name: 'collections', ids: selection.ordered })}
            onTags={() => setDialog({ name: 'tags', ids: selection.ordered })}
            onDelete={() => {
              focusList();
              remove(selection.ordered);
            }}
            onRestore={() => void acts.restore(selection.ordered)}
            onClear={() => {
              focusList();
              selection.clear();
            }}
          />
        </div>
        {menu.shown ? <ContextMenu {...menu.shown} onClose={menu.close} /> : null}
      </main>
      <LibraryDialogs dialog={dialog} acts={acts} onClose={() => setDialog(null)} />
    </div>
  );
}
