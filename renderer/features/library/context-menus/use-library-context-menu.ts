import { useState } from 'react';
import type { Collection, LibraryFilter, LibraryRow } from '../../../../core/model/library.ts';
import { call } from '../../../lib/api/call.ts';
import { useAttempt } from '../../../lib/api/use-attempt.ts';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';
import type { MenuItem } from '../../../ui/menu/MenuItems.tsx';
import { useToasts } from '../../../ui/toast/ToastProvider.tsx';
import { articleMenu } from './article-context-menu.tsx';
import { collectionMenu } from './collection-context-menu.tsx';
import type { LibraryDialog } from '../dialogs/LibraryDialogs.tsx';
import type { ArticleActions } from '../actions/use-article-actions.ts';
import type { ActionTargets } from '../selection/use-action-targets.ts';

interface OpenMenu {
  readonly label: string;
  readonly at: MenuPosition;
  readonly items: readonly MenuItem[];
}

interface LibraryMenuOptions {
  readonly actions: ArticleActions;
  readonly targets: ActionTargets;
  /** The current collection. */
  readonly collection: Collection | null;
  readonly onOpen: (row: LibraryRow) => void;
  readonly onDialog: (dialog: LibraryDialog) => void;
  readonly onExport: (ids: readonly string[]) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onFilter: (patch: Partial<LibraryFilter>) => void;
  /** Makes the article of the menu the active one. */
  readonly onActivate: (id: string) => void;
}

export interface LibraryContextMenu {
  /** Null while no menu is open. */
  readonly shown: OpenMenu | null;
  openFor(row: LibraryRow, at: MenuPosition): void;
  openForCollection(collection: Collection, at: MenuPosition): void;
  close(): void;
}

/** The context menus of the article list and the collections. */
export function useLibraryContextMenu(options: LibraryMenuOptions): LibraryContextMenu {
  const { actions, targets, collection, onDialog } = options;
  const toasts = useToasts();
  const attempt = useAttempt();
  const [shown, setShown] = useState<OpenMenu | null>(null);
  const copyAddress = async (url: string) => {
    if (await attempt(() => call('clipboard.write', { text: url }))) toasts.info('Copied the address.');
  };
  return {
    shown,
    openFor(row, at) {
      options.onActivate(row.id);
      const many = targets.with(row.id);
      const items = articleMenu(row, many.length > 1, collection, {
        open: () => options.onOpen(row),
        mark: (change) => void actions.mark(many, change),
        tags: () => onDialog({ name: 'tags', ids: many }),
        collections: () => onDialog({ name: 'collections', ids: many }),
        copyAddress: (url) => void copyAddress(url),
        exportThem: () => options.onExport(many),
        remove: () => options.onRemove(many),
        restore: () => void actions.restore(many),
        purge: () => onDialog({ name: 'purge', ids: many }),
        sameSite: (site) => options.onFilter({ site }),
        takeOut: () => collection && void actions.putInto(collection, many, false),
      });
      setShown({ label: many.length > 1 ? `${many.length} articles` : row.title, at, items });
    },
    openForCollection: (each, at) =>
      setShown({ label: each.name, at, items: collectionMenu(each, onDialog, actions) }),
    close: () => setShown(null),
  };
}
