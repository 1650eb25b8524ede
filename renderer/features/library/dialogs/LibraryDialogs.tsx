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
  readonly acts: ArticleActions;
  readonly onClose: () => void;
}

export function LibraryDialogs({ dialog, acts, onClose }: LibraryDialogsProps) {
  switch (dialog?.name) {
    case undefined:
      return null;
    case 'tags':
      return (
        <TagsDialog ids={dialog.ids} onChange={(change) => acts.tag(dialog.ids, change)} onClose={onClose} />
      );
    case 'collections':
      return (
        <CollectionsDialog
          articleIds={dialog.ids}
          onPut={(collection, into) => acts.putInto(collection, dialog.ids, into)}
          onClose={onClose}
        />
      );
    case 'purge':
      return (
        <DeletePermanentlyDialog
          count={dialog.ids.length}
          onPurge={() => void acts.purge(dialog.ids)}
          onClose={onClose}
        />
      );
    case 'new-collection':
      return (
        <CollectionNameDialog
          title="New collection"
          action="Create"
          name=""
          onSave={(name) => acts.saveCollection(crypto.randomUUID(), name)}
          onClose={onClose}
        />
      );
    case 'rename-collection':
      return (
        <CollectionNameDialog
          title="Rename the collection"
          action="Rename"
          name={dialog.collection.name}
          onSave={(name) => acts.saveCollection(dialog.collection.id, name)}
          onClose={onClose}
        />
      );
  }
}
