import type { ReactNode } from 'react';
import { Archive, BookOpen, Inbox, Library, Star, Trash2 } from 'lucide-react';
import type { PlainKey } from '../../../../messages/message-keys.ts';
import type { LibraryFacets, LibraryFilter } from '../../../../core/model/library.ts';

/** The part of a filter that selects a shelf or a collection. */
export type ShelfLocation = Pick<LibraryFilter, 'shelf' | 'collectionId' | 'state'>;

interface Shelf {
  readonly key: keyof LibraryFacets['counts'];
  readonly label: PlainKey;
  readonly icon: ReactNode;
  readonly location: ShelfLocation;
}

const shelfAt = (shelf: ShelfLocation['shelf'], state: ShelfLocation['state'] = null): ShelfLocation => ({
  shelf,
  state,
  collectionId: null,
});

export const shelves: readonly Shelf[] = [
  { key: 'all', label: 'library.all', icon: <Library />, location: shelfAt('all') },
  { key: 'unread', label: 'library.unread', icon: <Inbox />, location: shelfAt('all', 'unread') },
  { key: 'reading', label: 'library.reading', icon: <BookOpen />, location: shelfAt('all', 'reading') },
  { key: 'starred', label: 'library.starred', icon: <Star />, location: shelfAt('starred') },
  { key: 'archive', label: 'library.archive', icon: <Archive />, location: shelfAt('archive') },
  { key: 'trash', label: 'library.trash', icon: <Trash2 />, location: shelfAt('trash') },
];

export const collectionLocation = (collectionId: string): ShelfLocation => ({
  shelf: 'all',
  state: null,
  collectionId,
});

/** Whether a filter shows this location. Only the shelf of all articles is divided by state. */
export const isAtLocation = (filter: ShelfLocation, { shelf, state, collectionId }: ShelfLocation): boolean =>
  filter.shelf === shelf &&
  filter.collectionId === collectionId &&
  (shelf !== 'all' || collectionId !== null || filter.state === state);
