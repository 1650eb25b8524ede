import { CollectionsDialog } from './CollectionsDialog.tsx';
import { EditDetailsDialog } from './EditDetailsDialog.tsx';
import { TagsDialog } from './TagsDialog.tsx';
import type { ArticleActions } from './use-article-actions.ts';

/** A dialog that edits some articles. */
export interface ArticleDialog {
  readonly name: 'tags' | 'collections' | 'details';
  readonly ids: readonly string[];
}

interface ArticleDialogsProps {
  readonly dialog: ArticleDialog;
  readonly actions: ArticleActions;
  readonly onClose: () => void;
}

export function ArticleDialogs({ dialog: { name, ids }, actions, onClose }: ArticleDialogsProps) {
  switch (name) {
    case 'tags':
      return <TagsDialog ids={ids} onChange={(change) => actions.tag(ids, change)} onClose={onClose} />;
    case 'details':
      return <EditDetailsDialog ids={ids} onSave={actions.editDetails} onClose={onClose} />;
    case 'collections':
      return (
        <CollectionsDialog
          articleIds={ids}
          onCreate={actions.saveCollection}
          onPut={(collection, into) => actions.putInto(collection, ids, into)}
          onClose={onClose}
        />
      );
  }
}
