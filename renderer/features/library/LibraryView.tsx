import { useRef, useState } from 'react';
import { t } from '../../../messages/translate.ts';
import { useFindField } from '../../lib/navigation/use-find-field.ts';
import { LibraryContextMenus } from './context-menus/LibraryContextMenus.tsx';
import { dropArticles } from './actions/drop-articles.ts';
import { useArticleActions } from '../articles/index.ts';
import { useLibraryActions } from './use-library-actions.ts';
import { useRestoreSample } from './actions/use-restore-sample.ts';
import type { LibraryDialog } from './dialogs/LibraryDialogs.tsx';
import { ContinueReading } from './ContinueReading.tsx';
import { EmptyLibrary } from './EmptyLibrary.tsx';
import { isWholeLibrary, withoutConditions } from './filters/format-filter.ts';
import { listSummary, listTitle } from './format-library-list.ts';
import { LibraryHeader } from './LibraryHeader.tsx';
import { LibraryListControls } from './LibraryListControls.tsx';
import { ArticleList } from './list/ArticleList.tsx';
import { handleListKey } from './list/handle-list-key.ts';
import { ListStatus } from './list/ListStatus.tsx';
import { useArticleList } from './list/use-article-list.ts';
import { SelectionBar } from './selection/SelectionBar.tsx';
import { LibraryNav } from './shelves/LibraryNav.tsx';
import { useLibraryLocation } from './state/use-library-location.ts';
import { useLibraryView } from './state/use-library-view.ts';
import { Page } from '../../ui/page/Page.tsx';
import './shelves/library-nav.css';
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

const LibraryDialogs = lazyComponent(
  async () => (await import('./dialogs/LibraryDialogs.tsx')).LibraryDialogs,
);

interface LibraryViewProps {
  readonly onOpen: (articleId: string) => void;
  readonly onExport: (articleIds: readonly string[]) => void;
}

/** The library: find, open, add, organize and select articles. */
export function LibraryView({ onOpen, onExport }: LibraryViewProps) {
  const library = useLibraryView();
  const { ids, goTo, shownQuery } = library;
  const { filter } = library.view;
  const location = useLibraryLocation(library);
  const { facets, inTrash, inArchive, collection, empty, bare, hadArticles } = location;
  const list = useArticleList(library);
  const { roving, selection, targets } = list;
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useFindField(field);

  const actions = useArticleActions();
  const { handlers, menu, bulk } = useLibraryActions({
    library,
    location,
    list,
    actions,
    onDialog: setDialog,
    onOpen,
    onExport,
  });
  const restoreSample = useRestoreSample((id) => {
    goTo({});
    roving.focusWhenShown(id);
  });
  const clearConditions = () => library.filter(withoutConditions(filter));
  const title = listTitle(filter, collection);

  return (
    <div className="library-window" data-bare={bare}>
      {bare ? null : (
        <LibraryNav
          facets={facets}
          filter={filter}
          onGo={goTo}
          onNew={() => setDialog({ name: 'new-collection' })}
          onCollectionMenu={menu.openForCollection}
          onDrop={(dropped, place, into) => dropArticles(dropped, place, into, actions, targets)}
        />
      )}
      <Page
        aria-label={t('library.title')}
        scroller={list.scroller}
        overlay={<LibraryContextMenus menu={menu} actions={actions} onDialog={setDialog} />}
      >
        <LibraryHeader
          title={title}
          summary={library.isPending ? t('library.opening') : listSummary(filter, library.total, ids.length)}
          empty={empty}
          onSample={facets && !facets.hasSample ? restoreSample : null}
        />
        {isWholeLibrary(filter) && !empty ? <ContinueReading onOpen={onOpen} /> : null}
        {empty ? (
          <EmptyLibrary takeFocus={hadArticles.current} onSample={restoreSample} />
        ) : (
          <LibraryListControls
            library={library}
            location={location}
            field={field}
            onClearConditions={clearConditions}
            onEmptyTrash={() => setDialog({ name: 'purge', ids })}
            // Search results start with the best match.
            onLeaveSearch={library.searching ? list.focusFirst : list.focus}
          />
        )}
        <ListStatus
          list={library}
          inCollection={collection !== null}
          libraryIsEmpty={empty}
          onClear={clearConditions}
        />
        <ArticleList
          ids={ids}
          label={title}
          query={shownQuery.query}
          typing={shownQuery.typing}
          stale={library.isStale}
          list={list.element}
          window={list.window}
          itemHeight={list.itemHeight}
          activeId={roving.activeId}
          selected={selection.ids}
          handlers={handlers}
          onKeyDown={(event) => handleListKey(event, roving, selection)}
        />
        <SelectionBar count={selection.ids.size} inTrash={inTrash} inArchive={inArchive} {...bulk} />
      </Page>
      <LibraryDialogs dialog={dialog} actions={actions} onClose={() => setDialog(null)} />
    </div>
  );
}
