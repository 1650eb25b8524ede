import {
  Archive,
  BookOpen,
  Copy,
  Download,
  FolderPlus,
  Globe,
  Mail,
  MailOpen,
  Star,
  Tags,
  Trash2,
  Undo2,
  X,
} from 'lucide-react';
import type { Collection, LibraryRow, MarkChange } from '../../../../core/model/library.ts';
import type { MenuItem } from '../../../ui/menu/MenuItems.tsx';
import { actionKeys } from '../../../lib/actions/action-keys.ts';

export interface ArticleMenuActions {
  open(): void;
  mark(change: MarkChange): void;
  tags(): void;
  collections(): void;
  copyAddress(url: string): void;
  exportThem(): void;
  remove(): void;
  restore(): void;
  purge(): void;
  sameSite(site: string): void;
  /** Removes from the current collection. */
  takeOut(): void;
}

/** The context menu of an article, for it or for all selected articles if it is one of them. */
export function articleMenu(
  row: LibraryRow,
  many: boolean,
  shown: Collection | null,
  actions: ArticleMenuActions,
): MenuItem[] {
  if (row.deletedAt !== null)
    return [
      { label: 'Restore', icon: <Undo2 />, run: actions.restore },
      { label: 'Delete for good…', icon: <Trash2 />, tone: 'danger', separator: true, run: actions.purge },
    ];
  const { url, siteName } = row;
  return [
    ...(many
      ? []
      : [{ label: 'Open', icon: <BookOpen />, keys: actionKeys('library.open'), run: actions.open }]),
    row.state === 'read'
      ? {
          label: 'Mark as unread',
          icon: <Mail />,
          keys: actionKeys('library.read'),
          run: () => actions.mark({ state: 'unread' }),
        }
      : {
          label: 'Mark as read',
          icon: <MailOpen />,
          keys: actionKeys('library.read'),
          run: () => actions.mark({ state: 'read' }),
        },
    row.starred
      ? {
          label: 'Take the star away',
          icon: <Star />,
          keys: actionKeys('library.star'),
          run: () => actions.mark({ starred: false }),
        }
      : {
          label: 'Star',
          icon: <Star />,
          keys: actionKeys('library.star'),
          run: () => actions.mark({ starred: true }),
        },
    row.archived
      ? {
          label: 'Move out of the archive',
          icon: <Archive />,
          keys: actionKeys('library.archive'),
          run: () => actions.mark({ archived: false }),
        }
      : {
          label: 'Archive',
          icon: <Archive />,
          keys: actionKeys('library.archive'),
          run: () => actions.mark({ archived: true }),
        },
    {
      label: 'Collections…',
      icon: <FolderPlus />,
      keys: actionKeys('library.collections'),
      separator: true,
      run: actions.collections,
    },
    ...(shown ? [{ label: `Take out of “${shown.name}”`, icon: <X />, run: actions.takeOut }] : []),
    { label: 'Tags…', icon: <Tags />, keys: actionKeys('library.tags'), run: actions.tags },
    {
      label: 'Export…',
      icon: <Download />,
      keys: actionKeys('export'),
      separator: true,
      run: actions.exportThem,
    },
    ...(siteName !== null && !many
      ? [{ label: `All from ${siteName}`, icon: <Globe />, run: () => actions.sameSite(siteName) }]
      : []),
    ...(url !== null && !many
      ? [{ label: 'Copy the address', icon: <Copy />, run: () => actions.copyAddress(url) }]
      : []),
    {
      label: 'Delete',
      icon: <Trash2 />,
      keys: actionKeys('library.remove'),
      tone: 'danger' as const,
      separator: true,
      run: actions.remove,
    },
  ];
}
