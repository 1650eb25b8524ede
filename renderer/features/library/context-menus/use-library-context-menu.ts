import { useState } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Collection, LibraryRow } from '../../../../core/model/library.ts';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';
import type { ActionTargets } from '../selection/use-action-targets.ts';

type OpenMenu =
  | { readonly about: 'article'; readonly label: string; readonly at: MenuPosition }
  | { readonly about: 'collection'; readonly collection: Collection; readonly at: MenuPosition };

export interface LibraryContextMenu {
  /** Null while no menu is open. */
  readonly shown: OpenMenu | null;
  /** Makes the article the active one; the menu is for it, or for all selected articles if it is one of them. */
  openFor(row: LibraryRow, at: MenuPosition): void;
  openForCollection(collection: Collection, at: MenuPosition): void;
  close(): void;
}

/** Which context menu of the library is open. `onActivate` makes an article the active one. */
export function useLibraryContextMenu(
  targets: ActionTargets,
  onActivate: (id: string) => void,
): LibraryContextMenu {
  const [shown, setShown] = useState<OpenMenu | null>(null);
  return {
    shown,
    openFor(row, at) {
      onActivate(row.id);
      const { length } = targets.with(row.id);
      setShown({
        about: 'article',
        label: length > 1 ? t('library.count', { count: length }) : row.title,
        at,
      });
    },
    openForCollection: (collection, at) => setShown({ about: 'collection', collection, at }),
    close: () => setShown(null),
  };
}
