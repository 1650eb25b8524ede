import { useState, type RefObject } from 'react';
import { FilterPanel } from './filters/FilterPanel.tsx';
import { LibraryToolbar } from './LibraryToolbar.tsx';
import { TrashBar } from './shelves/TrashBar.tsx';
import type { LibraryLocation } from './state/use-library-location.ts';
import type { LibraryList } from './state/use-library-view.ts';

interface LibraryListControlsProps {
  readonly library: LibraryList;
  readonly location: LibraryLocation;
  /** The search field. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onClearConditions: () => void;
  readonly onEmptyTrash: () => void;
  /** Arrow Down and Enter in the search field move to the list. */
  readonly onLeaveSearch: () => void;
}

/** The controls above the list: search, filters and sort order, or the rule of the trash. */
export function LibraryListControls({ library, location, field, ...handlers }: LibraryListControlsProps) {
  const [filtersOpen, setFiltersOpen] = useState(false);
  const { facets, inTrash } = location;
  const { filter } = library.view;
  if (inTrash) return <TrashBar count={facets?.counts.trash ?? 0} onEmpty={handlers.onEmptyTrash} />;
  return (
    <LibraryToolbar
      filter={filter}
      sort={library.sort}
      searching={library.searching}
      field={field}
      filtersOpen={filtersOpen}
      onFilters={setFiltersOpen}
      onFilter={library.filter}
      onSort={library.setSort}
      onLeave={handlers.onLeaveSearch}
    >
      {filtersOpen ? (
        <FilterPanel
          filter={filter}
          sites={facets?.sites ?? []}
          onChange={library.filter}
          onClear={handlers.onClearConditions}
        />
      ) : null}
    </LibraryToolbar>
  );
}
