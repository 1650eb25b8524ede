import { t } from '../../../../messages/translate.ts';
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
          {t('library.indexing', { count: list.indexing })}
        </p>
      ) : null}
      {list.unanalyzed > 0 && !list.error ? (
        <p className="list-status" role="status">
          {t('library.unanalyzed', { count: list.unanalyzed })}
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
