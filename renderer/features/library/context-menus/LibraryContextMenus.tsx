import type { Collection } from '../../../../core/model/library.ts';
import type { ActionId } from '../../../../contract/actions.ts';
import { ActionContextMenu } from '../../../lib/actions/ActionContextMenu.tsx';
import { useActions } from '../../../lib/actions/use-actions.tsx';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';
import type { ArticleActions } from '../../articles/index.ts';
import type { LibraryDialog } from '../dialogs/LibraryDialogs.tsx';
import type { LibraryContextMenu } from './use-library-context-menu.ts';

const articleActions: readonly (readonly ActionId[])[] = [
  ['library.restore', 'library.open', 'library.read', 'library.star', 'library.archive'],
  ['library.collections', 'library.removeFromCollection', 'library.tags', 'library.details'],
  ['library.export', 'library.sameSite', 'library.copyUrl'],
  ['library.remove'],
];
const collectionActions: readonly (readonly ActionId[])[] = [
  ['library.renameCollection'],
  ['library.removeCollection'],
];

interface CollectionContextMenuProps {
  readonly collection: Collection;
  readonly at: MenuPosition;
  readonly actions: ArticleActions;
  readonly onDialog: (dialog: LibraryDialog) => void;
  readonly onClose: () => void;
}

function CollectionContextMenu({ collection, at, actions, onDialog, onClose }: CollectionContextMenuProps) {
  useActions({
    'library.renameCollection': () => onDialog({ name: 'rename-collection', collection }),
    'library.removeCollection': () => void actions.removeCollection(collection),
  });
  return <ActionContextMenu label={collection.name} at={at} groups={collectionActions} onClose={onClose} />;
}

interface LibraryContextMenusProps {
  readonly menu: LibraryContextMenu;
  readonly actions: ArticleActions;
  readonly onDialog: (dialog: LibraryDialog) => void;
}

/** The open context menu of the library. The actions of articles act on the active one: see `useListActions`. */
export function LibraryContextMenus({ menu, actions, onDialog }: LibraryContextMenusProps) {
  const { shown } = menu;
  if (shown === null) return null;
  if (shown.about === 'article')
    return (
      <ActionContextMenu
        label={shown.label}
        at={shown.at}
        groups={articleActions}
        onClose={() => menu.close()}
      />
    );
  return (
    <CollectionContextMenu
      collection={shown.collection}
      at={shown.at}
      actions={actions}
      onDialog={onDialog}
      onClose={() => menu.close()}
    />
  );
}
