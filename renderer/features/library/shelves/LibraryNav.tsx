import { useState, type DragEvent, type ReactNode } from 'react';
import { Archive, BookOpen, Ellipsis, Folder, Inbox, Library, Plus, Star, Trash2 } from 'lucide-react';
import type { Collection, LibraryFacets, LibraryFilter } from '../../../../core/model/library.ts';
import { IconButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { useRovingFocus } from '../../../ui/roving-focus/use-roving-focus.ts';
import { draggedArticles } from '../actions/dragged-articles.ts';
import './library-nav.css';

/** A navigation target that also accepts dropped articles. */
type ShelfLocation = Pick<LibraryFilter, 'shelf' | 'collectionId' | 'state'>;

interface LibraryNavProps {
  readonly facets: LibraryFacets | undefined;
  readonly here: LibraryFilter;
  readonly onGo: (place: ShelfLocation) => void;
  readonly onNew: () => void;
  readonly onCollectionMenu: (collection: Collection, at: { readonly x: number; readonly y: number }) => void;
  /** Articles were dropped on a target. */
  readonly onDrop: (ids: readonly string[], place: ShelfLocation, collection: Collection | null) => void;
}

interface Shelf {
  readonly key: keyof LibraryFacets['counts'];
  readonly label: string;
  readonly icon: ReactNode;
  readonly place: ShelfLocation;
}

const at = (shelf: ShelfLocation['shelf'], state: ShelfLocation['state'] = null): ShelfLocation => ({
  shelf,
  state,
  collectionId: null,
});
const shelves: readonly Shelf[] = [
  { key: 'all', label: 'All articles', icon: <Library />, place: at('all') },
  { key: 'unread', label: 'Unread', icon: <Inbox />, place: at('all', 'unread') },
  { key: 'reading', label: 'In progress', icon: <BookOpen />, place: at('all', 'reading') },
  { key: 'starred', label: 'Starred', icon: <Star />, place: at('starred') },
  { key: 'archive', label: 'Archive', icon: <Archive />, place: at('archive') },
  { key: 'bin', label: 'Bin', icon: <Trash2 />, place: at('bin') },
];

const isHere = (here: LibraryFilter, { shelf, state, collectionId }: ShelfLocation): boolean =>
  here.shelf === shelf && here.collectionId === collectionId && (shelf !== 'all' || here.state === state);

interface PlaceButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly count: number | undefined;
  readonly current: boolean;
  readonly onGo: () => void;
  readonly onDrop: ((ids: readonly string[]) => void) | null;
  readonly onMenu?: (at: { readonly x: number; readonly y: number }) => void;
}

function PlaceButton({ label, icon, count, current, onGo, onDrop, onMenu }: PlaceButtonProps) {
  const [over, setOver] = useState(false);
  const accepts = (event: DragEvent) => onDrop !== null && draggedArticles.is(event.dataTransfer);
  return (
    <li
      className="shelf"
      data-over={over}
      onDragOver={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!accepts(event)) return;
        event.preventDefault();
        onDrop?.(draggedArticles.read(event.dataTransfer));
      }}
      onContextMenu={(event) => {
        if (!onMenu) return;
        event.preventDefault();
        // The focus returns here when the menu closes.
        event.currentTarget.querySelector<HTMLElement>('[data-shelf]')?.focus({ preventScroll: true });
        const box = event.currentTarget.getBoundingClientRect();
        const byKey = event.clientX === 0 && event.clientY === 0;
        onMenu(byKey ? { x: box.left + 24, y: box.bottom } : { x: event.clientX, y: event.clientY });
      }}
    >
      <UnstyledButton
        className="shelf-button"
        data-shelf=""
        aria-current={current ? 'page' : undefined}
        onClick={onGo}
      >
        {icon}
        <span className="shelf-label">{label}</span>
        {count ? <span className="shelf-count">{count.toLocaleString('en')}</span> : null}
      </UnstyledButton>
      {onMenu ? (
        <span className="shelf-more">
          <IconButton
            size="small"
            label={`More for “${label}”`}
            icon={<Ellipsis />}
            tabIndex={current ? 0 : -1}
            aria-haspopup="menu"
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              onMenu({ x: box.left, y: box.bottom + 4 });
            }}
          />
        </span>
      ) : null}
    </li>
  );
}

/** The shelves and collections of the library. Arrow keys move the focus; articles can be dropped on them. */
export function LibraryNav({ facets, here, onGo, onNew, onCollectionMenu, onDrop }: LibraryNavProps) {
  const collections = facets?.collections ?? [];
  const roving = useRovingFocus<HTMLElement>({ items: '[data-shelf]', orientation: 'both', loop: true });
  return (
    <nav className="shelves" aria-label="Shelves and collections" data-region="" {...roving}>
      <ul className="shelf-list">
        {shelves.map(({ key, label, icon, place }) => {
          const current = isHere(here, place);
          return (
            <PlaceButton
              key={key}
              label={label}
              icon={icon}
              count={facets?.counts[key]}
              current={current}
              onGo={() => onGo(place)}
              onDrop={key === 'reading' ? null : (ids) => onDrop(ids, place, null)}
            />
          );
        })}
      </ul>
      <div className="shelf-head">
        <h2>Collections</h2>
        <IconButton label="New collection" icon={<Plus />} onClick={onNew} />
      </div>
      {collections.length === 0 ? (
        <p className="shelf-hint">Gather articles by what you need them for. Drag them here.</p>
      ) : (
        <ul className="shelf-list" aria-label="Collections">
          {collections.map((collection) => {
            const place: ShelfLocation = { shelf: 'all', state: null, collectionId: collection.id };
            const current = here.collectionId === collection.id;
            return (
              <PlaceButton
                key={collection.id}
                label={collection.name}
                icon={<Folder />}
                count={collection.articles}
                current={current}
                onGo={() => onGo(place)}
                onDrop={(ids) => onDrop(ids, place, collection)}
                onMenu={(point) => onCollectionMenu(collection, point)}
              />
            );
          })}
        </ul>
      )}
    </nav>
  );
}
