import { messageOf } from '../../../lib/api/call.ts';
import { useCompletedAnalysis } from '../../../lib/entities/use-analyzed-library.ts';
import { EmptyList } from './EmptyList.tsx';
import type { LibraryList } from '../state/use-library-view.ts';
import { PageError } from '../../../ui/page/Page.tsx';
import './list-status.css';

interface ListStatusProps {
  readonly list: LibraryList;
  readonly inCollection: boolean;
  /** Whether the whole library is empty, which is shown elsewhere. */
  readonly libraryIsEmpty: boolean;
  readonly onClear: () => void;
}

/** Status above or instead of the list: why it is empty, or that indexing or analysis is not complete. */
export function ListStatus({ list, inCollection, libraryIsEmpty, onClear }: ListStatusProps) {
  useCompletedAnalysis(list.unanalyzed > 0);
  const isEmpty = !list.isPending && !list.isStale && list.ids.length === 0 && !list.error;
  return (
    <>
      {list.error ? <PageError message={messageOf(list.error)} onRetry={list.retry} /> : null}
      {list.indexing > 0 && list.searching ? (
        <p className="list-status" role="status">
          {list.indexing.toLocaleString('en')} articles are still being made ready for the search.
        </p>
      ) : null}
      {list.unanalyzed > 0 && !list.error ? (
        <p className="list-status" role="status">
          {list.unanalyzed === 1
            ? '1 article has not been analyzed yet and may be missing from this list.'
            : `${list.unanalyzed.toLocaleString('en')} articles have not been analyzed yet and may be missing from this list.`}
        </p>
      ) : null}
      {isEmpty && !libraryIsEmpty ? (
        <EmptyList
          filter={list.view.filter}
          inCollection={inCollection}
          indexing={list.indexing}
          onClear={onClear}
          onAll={() => list.goTo({})}
        />
      ) : null}
    </>
  );
}
