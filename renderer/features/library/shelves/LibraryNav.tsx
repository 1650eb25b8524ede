import { Folder, Plus } from 'lucide-react';
import { compareNames } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import type { Collection, LibraryFacets, LibraryFilter } from '../../../../core/model/library.ts';
import { IconButton } from '../../../ui/button/Button.tsx';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';
import { useRovingFocus } from '../../../ui/roving-focus/use-roving-focus.ts';
import { ShelfItem } from './ShelfItem.tsx';
import { collectionLocation, isAtLocation, shelves, type ShelfLocation } from './shelves.tsx';
import './library-nav.css';

interface LibraryNavProps {
  readonly facets: LibraryFacets | undefined;
  readonly filter: LibraryFilter;
  readonly onGo: (location: ShelfLocation) => void;
  readonly onNew: () => void;
  readonly onCollectionMenu: (collection: Collection, at: MenuPosition) => void;
  /** Articles were dropped on a shelf or a collection. */
  readonly onDrop: (ids: readonly string[], location: ShelfLocation, collection: Collection | null) => void;
}

/** The shelves and collections of the library. Arrow keys move the focus; articles can be dropped on them. */
export function LibraryNav({ facets, filter, onGo, onNew, onCollectionMenu, onDrop }: LibraryNavProps) {
  const collections = (facets?.collections ?? []).toSorted((a, b) => compareNames(a.name, b.name));
  const roving = useRovingFocus<HTMLElement>({ items: '[data-shelf]', orientation: 'both', loop: true });
  return (
    <nav className="shelves" aria-label={t('library.navigation')} data-region="" {...roving}>
      <ul className="shelf-list">
        {shelves.map(({ key, label, icon, location }) => (
          <ShelfItem
            key={key}
            label={t(label)}
            icon={icon}
            count={facets?.counts[key]}
            current={isAtLocation(filter, location)}
            onGo={() => onGo(location)}
            onDrop={key === 'reading' ? null : (ids) => onDrop(ids, location, null)}
          />
        ))}
      </ul>
      <div className="shelf-head">
        <h2>{t('library.collections')}</h2>
        <IconButton label={t('library.collections.new')} icon={<Plus />} onClick={onNew} />
      </div>
      {collections.length === 0 ? (
        <p className="shelf-hint">{t('library.collections.hint')}</p>
      ) : (
        <ul className="shelf-list" aria-label={t('library.collections')}>
          {collections.map((collection) => {
            const location = collectionLocation(collection.id);
            return (
              <ShelfItem
                key={collection.id}
                label={collection.name}
                icon={<Folder />}
                count={collection.articles}
                current={isAtLocation(filter, location)}
                onGo={() => onGo(location)}
                onDrop={(ids) => onDrop(ids, location, collection)}
                onMenu={(at) => onCollectionMenu(collection, at)}
              />
            );
          })}
        </ul>
      )}
    </nav>
  );
}
