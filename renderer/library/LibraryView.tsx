import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Collection, LibraryRow } from '../../core/model/library.ts';
import { call, messageOf } from '../api/call.ts';
import { hitQuery, libraryQueries, rowQuery } from '../api/library-queries.ts';
import { useFindField } from '../app/use-find-field.ts';
import { useNavigation } from '../app/navigation.ts';
import { Button } from '../ui/Button.tsx';
import { ContextMenu, type ContextMenuItem } from '../ui/ContextMenu.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { articleMenu } from './article-menu.tsx';
import type { ItemHandlers } from './ArticleItem.tsx';
import { ArticleList } from './ArticleList.tsx';
import { BinBar } from './BinBar.tsx';
import { collectionMenu } from './collection-menu.tsx';
import { draggedArticles } from './drag.ts';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { EmptyShelf } from './EmptyShelf.tsx';
import { FilterPanel } from './FilterPanel.tsx';
import { withoutConditions } from './filter-words.ts';
import { LibraryDialogs, type LibraryDialog } from './LibraryDialogs.tsx';
import { LibraryHeader, type WayToAdd } from './LibraryHeader.tsx';
import { LibraryTools } from './LibraryTools.tsx';
import { listSummary, listTitle } from './library-words.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { ShelfNav } from './ShelfNav.tsx';
import { useArticleActs } from './use-article-acts.ts';
import { useLibraryView } from './use-library-view.ts';
import { useListWindow } from './use-list-window.ts';
import { handleListKey } from './use-list-keys.ts';
import { useRovingList } from './use-roving-list.ts';
import { useRowHeight } from './use-row-height.ts';
import { useSelection } from './use-selection.ts';
import { recallView, rememberView } from './view-memory.ts';
import './library.css';
import './library-list.css';
import './library-nav.css';

interface LibraryViewProps {
  readonly onOpen: (articleId: string) => void;
  readonly onAdd: (how: WayToAdd) => void;
  readonly onExport: (articleIds: readonly string[]) => void;
  readonly onImportAnnotations: () => void;
}

/** Of the bar with the search, which stays while one scrolls, CSS pixels. */
const toolsHeight = 64;

interface OpenMenu {
  readonly label: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly items: readonly ContextMenuItem[];
}

/** The library: to find an article, open it, add more, keep order among them, and choose some for an act on many. */
export function LibraryView({ onOpen, onAdd, onExport, onImportAnnotations }: LibraryViewProps) {
  const list = useLibraryView();
  const { ids, view } = list;
  const { filter } = view;
  const facets = useQuery(libraryQueries.facets).data;
  const client = useQueryClient();
  const toasts = useToasts();
  const { openArticle } = useNavigation();
  const acts = useArticleActs();
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);

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

  const inBin = filter.shelf === 'bin';
  const collection = facets?.collections.find(({ id }) => id === filter.collectionId) ?? null;
  const counts = facets?.counts;
  const nothing = counts !== undefined && counts.all + counts.archive === 0;
  const empty = nothing && filter.shelf !== 'bin' && collection === null;
  /** There is nowhere else to go either. */
  const bare = empty && counts.bin === 0 && facets?.collections.length === 0;
  const hadArticles = useRef(false);
  useEffect(() => {
    hadArticles.current = !empty;
  }, [empty]);

  useFindField(field);
  // A collection that was deleted is not a place to be.
  const gone = facets !== undefined && filter.collectionId !== null && collection === null;
  const { goTo } = list;
  useEffect(() => {
    if (gone) goTo({});
  }, [gone, goTo]);

  const ready = ids.length > 0;
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (!outer || !ready) return undefined;
    if (recallView().scrollTop > 0) outer.scrollTop = recallView().scrollTop;
    return () => rememberView({ scrollTop: outer.scrollTop });
  }, [ready]);

  // Another list begins at its beginning.
  const shownAs = useRef(filter);
  useLayoutEffect(() => {
    if (shownAs.current !== filter && scroller.current) scroller.current.scrollTop = 0;
    shownAs.current = filter;
  }, [filter]);

  const rowOf = useCallback((id: string) => client.getQueryData(rowQuery(id).queryKey) ?? null, [client]);
  /** The article, or all that are chosen when it is one of them. */
  const chosenWith = useCallback(
    (id: string): readonly string[] => (selection.ids.has(id) ? selection.ordered : [id]),
    [selection],
  );
  const titleOf = (many: readonly string[]) => (many.length === 1 ? rowOf(many[0] ?? '')?.title : undefined);
  const remove = (many: readonly string[]) => {
    if (inBin) return setDialog({ name: 'purge', ids: many });
    void acts.remove(many, titleOf(many));
  };

  const open = (row: LibraryRow) => {
    if (row.deletedAt !== null) return toasts.info('It is in the bin. Restore it to read it.');
    setActive(row.id);
    const { query, typing } = list.shownQuery;
    if (query === '') return onOpen(row.id);
    const hit = client.getQueryData(hitQuery(query, typing, row.id).queryKey);
    const note = hit?.part === 'notes' ? hit.highlightId : null;
    // Found by its title, its author or a filter alone: there is nothing to mark in the text.
    if (hit && hit.place === null && note === null) return onOpen(row.id);
    openArticle(
      row.id,
      note === null
        ? { kind: 'query', query, typing, start: hit?.place?.start ?? null }
        : { kind: 'highlight', id: note },
    );
  };
  const openMenu = (row: LibraryRow, at: OpenMenu['at']) => {
    const many = chosenWith(row.id);
    setActive(row.id);
    setMenu({
      label: many.length > 1 ? `${many.length} articles` : row.title,
      at,
      items: articleMenu(row, many.length > 1, collection, {
        open: () => open(row),
        mark: (change) => void acts.mark(many, change),
        tags: () => setDialog({ name: 'tags', ids: many }),
        collections: () => setDialog({ name: 'collections', ids: many }),
        copyAddress: (url) =>
          void call('clipboard.write', { text: url })
            .then(() => toasts.info('Copied the address.'))
            .catch((error: unknown) => toasts.problem(messageOf(error))),
        exportThem: () => onExport(many),
        remove: () => remove(many),
        restore: () => void acts.restore(many),
        purge: () => setDialog({ name: 'purge', ids: many }),
        sameSite: (site) => list.filter({ site }),
        takeOut: () => collection && void acts.putInto(collection, many, false),
      }),
    });
  };
  const returning = useRef({ activeId, focusWhenShown });
  const latest = useRef({
    open,
    openMenu,
    acts,
    selection,
    activeId,
    chosenWith,
    rowOf,
    filter: list.filter,
  });
  useEffect(() => {
    latest.current = { open, openMenu, acts, selection, activeId, chosenWith, rowOf, filter: list.filter };
    returning.current = { activeId, focusWhenShown };
  });
  // One object for all rows and for good, so that a row is drawn again only when it changes itself.
  const handlers = useMemo<ItemHandlers>(
    () => ({
      onOpen: (row) => latest.current.open(row),
      onToggle: (id) => latest.current.selection.toggle(id),
      onExtend: (id) => latest.current.selection.extend(id, latest.current.activeId),
      onFocus: setActive,
      onMenu: (row, at) => latest.current.openMenu(row, at),
      onStar: (row) => void latest.current.acts.mark([row.id], { starred: !row.starred }),
      onArchive: (row) => void latest.current.acts.mark([row.id], { archived: !row.archived }),
      onDelete: (row) => void latest.current.acts.remove([row.id], row.title),
      onRestore: (row) => void latest.current.acts.restore([row.id]),
      onTag: (tag) => latest.current.filter({ tags: [tag] }),
      onDrag: (id, data) => {
        const many = latest.current.chosenWith(id);
        const titles = many.map((each) => latest.current.rowOf(each)?.title ?? '').filter(Boolean);
        draggedArticles.write(data, many, titles.join('\n'));
      },
    }),
    [setActive],
  );

  const restoreSample = async () => {
    try {
      const { id } = await call('articles.restoreSample', null);
      list.goTo({});
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
  const onDrop = (dropped: readonly string[], place: Partial<typeof filter>, into: Collection | null) => {
    if (into) void acts.putInto(into, dropped, true);
    else if (place.shelf === 'bin') void acts.remove(dropped, titleOf(dropped));
    else if (place.shelf === 'starred') void acts.mark(dropped, { starred: true });
    else if (place.shelf === 'archive') void acts.mark(dropped, { archived: true });
    else if (place.state === 'unread') void acts.mark(dropped, { state: 'unread' });
    else void acts.mark(dropped, { archived: false });
  };
  const clearNarrowing = () => list.filter(withoutConditions(filter));
  const closeMenu = useCallback((back: boolean) => {
    setMenu(null);
    const { activeId: id, focusWhenShown: focus } = returning.current;
    if (back && id !== null) focus(id);
  }, []);

  const marksOf = (id: string) => rowOf(id);
  return (
    <div className="library-window" data-bare={bare}>
      {bare ? null : (
        <ShelfNav
          facets={facets}
          here={filter}
          onGo={list.goTo}
          onNew={() => setDialog({ name: 'new-collection' })}
          onCollectionMenu={(chosen, at) =>
            setMenu({ label: chosen.name, at, items: collectionMenu(chosen, setDialog, acts) })
          }
          onDrop={onDrop}
        />
      )}
      <main
        className="library library-scroll"
        data-region=""
        aria-label="Library"
        ref={scroller}
        // Scrollable, so it must take the focus for the keyboard to scroll it where there is nothing to focus in it.
        tabIndex={-1}
      >
        <div className="library-page">
          <LibraryHeader
            onAdd={onAdd}
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
            onImportAnnotations={onImportAnnotations}
          />
          {list.error ? (
            <div className="library-note" role="alert">
              <p>{messageOf(list.error)}</p>
              <Button onClick={list.retry}>Try again</Button>
            </div>
          ) : null}
          {empty ? (
            <EmptyLibrary
              onAdd={onAdd}
              takeFocus={hadArticles.current}
              onSample={() => void restoreSample()}
            />
          ) : inBin ? (
            <BinBar count={counts?.bin ?? 0} onEmpty={() => setDialog({ name: 'purge', ids })} />
          ) : (
            <LibraryTools
              filter={filter}
              sort={list.sort}
              searching={list.searching}
              field={field}
              filtersOpen={filtersOpen}
              onFilters={setFiltersOpen}
              onFilter={list.filter}
              onSort={list.setSort}
              onLeave={() => {
                // What was found best is the first that one wants.
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
            </LibraryTools>
          )}
          {list.indexing > 0 && list.searching ? (
            <p className="library-indexing" role="status">
              {list.indexing.toLocaleString('en')} articles are still being made ready for the search.
            </p>
          ) : null}
          {!empty && !list.isPending && !list.isStale && ids.length === 0 && !list.error ? (
            <EmptyShelf
              filter={filter}
              inCollection={collection !== null}
              indexing={list.indexing}
              onClear={clearNarrowing}
              onAll={() => list.goTo({})}
            />
          ) : null}
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
              handleListKey(event, {
                activeId,
                move: roving.move,
                toggle: selection.toggle,
                extend: selection.extend,
                selectAll: selection.all,
                clear: () => {
                  const some = selection.ids.size > 0;
                  selection.clear();
                  return some;
                },
                exportThem: exportChosen,
                star: (id) => !inBin && void acts.mark(chosenWith(id), { starred: !marksOf(id)?.starred }),
                archive: (id) =>
                  !inBin && void acts.mark(chosenWith(id), { archived: !marksOf(id)?.archived }),
                read: (id) =>
                  !inBin &&
                  void acts.mark(chosenWith(id), {
                    state: marksOf(id)?.state === 'read' ? 'unread' : 'read',
                  }),
                tags: (id) => !inBin && setDialog({ name: 'tags', ids: chosenWith(id) }),
                collections: (id) => !inBin && setDialog({ name: 'collections', ids: chosenWith(id) }),
                remove: (id) => remove(chosenWith(id)),
                menu: (id) => {
                  const row = rowOf(id);
                  const box = listElement.current
                    ?.querySelector(`[data-roving="${CSS.escape(id)}"]`)
                    ?.getBoundingClientRect();
                  if (row && box) openMenu(row, { x: box.left, y: box.bottom + 4 });
                },
              })
            }
          />
          <SelectionBar
            count={selection.ids.size}
            inBin={inBin}
            inArchive={filter.shelf === 'archive'}
            onExport={exportChosen}
            onRead={() => void acts.mark(selection.ordered, { state: 'read' })}
            onStar={() => void acts.mark(selection.ordered, { starred: true })}
            onArchive={() => void acts.mark(selection.ordered, { archived: filter.shelf !== 'archive' })}
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
        {menu ? <ContextMenu {...menu} onClose={closeMenu} /> : null}
      </main>
      <LibraryDialogs dialog={dialog} acts={acts} onClose={() => setDialog(null)} />
    </div>
  );
}
