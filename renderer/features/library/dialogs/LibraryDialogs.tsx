import { t } from '../../../../messages/translate.ts';
import type { Collection } from '../../../../core/model/library.ts';
import { CollectionNameDialog } from './CollectionNameDialog.tsx';
import { DeletePermanentlyDialog } from './DeletePermanentlyDialog.tsx';
import { ArticleDialogs, type ArticleActions, type ArticleDialog } from '../../articles/index.ts';

/** The open dialog of the library. */
export type LibraryDialog =
  | ArticleDialog
  | { readonly name: 'purge'; readonly ids: readonly string[] }
  | { readonly name: 'new-collection' }
  | { readonly name: 'rename-collection'; readonly collection: Collection };

interface LibraryDialogsProps {
  readonly dialog: LibraryDialog | null;
  readonly actions: ArticleActions;
  readonly onClose: () => void;
}

export function LibraryDialogs({ dialog, actions, onClose }: LibraryDialogsProps) {
  switch (dialog?.name) {
    case undefined:
      return null;
    case 'tags':
    case 'collections':
    case 'details':
      return <ArticleDialogs dialog={dialog} actions={actions} onClose={onClose} />;
    case 'purge':
      return (
        <DeletePermanentlyDialog
          count={dialog.ids.length}
          onPurge={() => void actions.purge(dialog.ids)}
          onClose={onClose}
        />
      );
    case 'new-collection':
      return (
        <CollectionNameDialog
          title={t('library.collections.new')}
          action={t('library.collections.create')}
          name=""
          onSave={(name) => actions.saveCollection(crypto.randomUUID(), name)}
          onClose={onClose}
        />
      );
    case 'rename-collection':
      return (
        <CollectionNameDialog
          title={t('library.collections.rename.title')}
          action={t('library.collections.rename')}
          name={dialog.collection.name}
          onSave={(name) => actions.saveCollection(dialog.collection.id, name)}
          onClose={onClose}
        />
      );
  }
}
