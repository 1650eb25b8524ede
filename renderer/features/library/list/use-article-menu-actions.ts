import { t } from '../../../../messages/translate.ts';
import type { Collection, LibraryFilter, LibraryRow } from '../../../../core/model/library.ts';
import { useActions } from '../../../lib/actions/use-actions.tsx';
import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import type { ArticleActions } from '../../articles/index.ts';

interface ArticleMenuOptions {
  /** The active article; null until it is fetched. */
  readonly row: LibraryRow | null;
  /** The active article, or all selected ones if it is among them. */
  readonly targets: readonly string[];
  readonly actions: ArticleActions;
  /** The current collection. */
  readonly collection: Collection | null;
  readonly onOpen: (row: LibraryRow) => void;
  readonly onFilter: (patch: Partial<LibraryFilter>) => void;
}

/** Binds the actions of the list that only the context menu offers. */
export function useArticleMenuActions({
  row,
  targets,
  actions,
  collection,
  ...on
}: ArticleMenuOptions): void {
  const toasts = useToasts();
  const attempt = useAttempt();
  const inTrash = row !== null && row.deletedAt !== null;
  const single = inTrash || targets.length > 1 ? null : row;
  const site = single?.siteName ?? null;
  const url = single?.url ?? null;
  const copyUrl = async () => {
    if (url === null) return;
    if (await attempt(() => call('clipboard.write', { text: url })))
      toasts.info(t('library.done.linkCopied'));
  };
  useActions({
    'library.open': { when: () => single !== null, run: () => single && on.onOpen(single) },
    'library.restore': { when: () => inTrash, run: () => void actions.restore(targets) },
    'library.removeFromCollection': {
      when: () => collection !== null && row !== null && !inTrash,
      run: () => collection && void actions.putInto(collection, targets, false),
      item: () => (collection ? { label: t('library.menu.removeFrom', { name: collection.name }) } : {}),
    },
    'library.sameSite': {
      when: () => site !== null,
      run: () => on.onFilter({ site }),
      item: () => ({ label: t('library.menu.moreFrom', { site: site ?? '' }) }),
    },
    'library.copyUrl': { when: () => url !== null, run: () => void copyUrl() },
  });
}
