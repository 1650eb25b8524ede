import { t } from '../../../../messages/translate.ts';
import type { Collection } from '../../../../core/model/library.ts';
import { CollectionsDialog } from './CollectionsDialog.tsx';
import { CollectionNameDialog } from './CollectionNameDialog.tsx';
import { DeletePermanentlyDialog } from './DeletePermanentlyDialog.tsx';
import { TagsDialog } from './TagsDialog.tsx';
import type { ArticleActions } from '../actions/use-article-actions.ts';

/** The open dialog of the library. */
export type LibraryDialog =
  | { readonly name: 'tags' | 'collections' | 'purge'; readonly ids: readonly string[] }
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
      return (
        <TagsDialog
          ids={dialog.ids}
          onChange={(change) => actions.tag(dialog.ids, change)}
          onClose={onClose}
        />
      );
    case 'collections':
      return (
        <CollectionsDialog
          articleIds={dialog.ids}
          onCreate={actions.saveCollection}
          onPut={(collection, into) => actions.putInto(collection, dialog.ids, into)}
          onClose={onClose}
        />
      );
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
