import { Archive, Ellipsis, Star, Trash2, Undo2 } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import type { LibraryRow } from '../../../../core/model/library.ts';
import { IconButton } from '../../../ui/button/Button.tsx';
import { positionBelow } from '../context-menus/context-menu-position.ts';
import type { ItemHandlers } from './item-handlers.ts';
import './article-item-footer.css';

interface ArticleActsProps {
  readonly row: LibraryRow;
  readonly tabIndex: number;
  readonly handlers: ItemHandlers;
}

/** The buttons of an article. The star comes last, because it is the only one visible at rest. */
export function ArticleItemActions({ row, tabIndex, handlers }: ArticleActsProps) {
  const inTrash = row.deletedAt !== null;
  return (
    <div className="article-actions" data-starred={row.starred}>
      {inTrash ? (
        <IconButton
          label={t('library.row.restore', { title: row.title })}
          icon={<Undo2 />}
          tone="muted"
          tabIndex={tabIndex}
          onClick={() => handlers.onRestore(row)}
        />
      ) : (
        <>
          <IconButton
            label={t(row.archived ? 'library.row.unarchive' : 'library.row.archive', { title: row.title })}
            icon={<Archive />}
            tone={row.archived ? 'accent' : 'muted'}
            tabIndex={tabIndex}
            aria-pressed={row.archived}
            onClick={() => handlers.onArchive(row)}
          />
          <IconButton
            label={t('library.row.delete', { title: row.title })}
            icon={<Trash2 />}
            tone="muted"
            tabIndex={tabIndex}
            onClick={() => handlers.onDelete(row)}
          />
        </>
      )}
      <IconButton
        label={t('ui.moreFor', { name: row.title })}
        icon={<Ellipsis />}
        tone="muted"
        tabIndex={tabIndex}
        aria-haspopup="menu"
        onClick={(event) => handlers.onMenu(row, positionBelow(event.currentTarget))}
      />
      {inTrash ? null : (
        <IconButton
          className="article-star"
          label={t(row.starred ? 'library.row.unstar' : 'library.row.star', { title: row.title })}
          icon={<Star />}
          tone={row.starred ? 'accent' : 'muted'}
          tabIndex={tabIndex}
          aria-pressed={row.starred}
          onClick={() => handlers.onStar(row)}
        />
      )}
    </div>
  );
}
