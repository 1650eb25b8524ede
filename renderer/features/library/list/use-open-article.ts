import { useQueryClient } from '@tanstack/react-query';
import { t } from '../../../../messages/translate.ts';
import type { LibraryRow } from '../../../../core/model/library.ts';
import { hitQuery } from '../../../lib/api/library-queries.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import type { LibraryList } from '../state/use-library-view.ts';

/** Returns a function that opens an article at its last position, or at the search match. */
export function useOpenArticle(
  { query, typing }: LibraryList['shownQuery'],
  onOpen: (articleId: string) => void,
): (row: LibraryRow) => void {
  const client = useQueryClient();
  const toasts = useToasts();
  const { openArticle } = useNavigation();
  return (row) => {
    if (row.deletedAt !== null) return toasts.info(t('library.trashed.open'));
    if (query === '') return onOpen(row.id);
    const hit = client.getQueryData(hitQuery(query, typing, row.id).queryKey);
    const note = hit?.part === 'notes' ? hit.highlightId : null;
    // Matched only by title, author or filter: there is no match to mark in the text.
    if (hit && hit.place === null && note === null) return onOpen(row.id);
    openArticle(
      row.id,
      note === null
        ? { kind: 'query', query, typing, start: hit?.place?.start ?? null }
        : { kind: 'highlight', id: note },
    );
  };
}
