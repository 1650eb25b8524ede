import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { CircleHelp, ListFilter, Search, X } from 'lucide-react';
import { librarySorts, type LibraryFilter, type LibrarySort } from '../../../core/model/library.ts';
import { Button, IconButton } from '../../ui/button/Button.tsx';
import { actionKeys } from '../../lib/actions/action-keys.ts';
import { filterChips } from './filters/format-filter.ts';
import { SearchHelp } from './filters/SearchHelp.tsx';
import { sortNames } from './filters/format-sort.ts';
import './filters/filters.css';
import './library-toolbar.css';

interface LibraryToolbarProps {
  readonly filter: LibraryFilter;
  readonly sort: LibrarySort;
  readonly searching: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly filtersOpen: boolean;
  readonly onFilters: (open: boolean) => void;
  readonly onFilter: (patch: Partial<LibraryFilter>) => void;
  readonly onSort: (sort: LibrarySort) => void;
  /** Called by Arrow Down and Enter in the search field to move to the list. */
  readonly onLeave: () => void;
  /** The filter panel, while it is open. */
  readonly children: ReactNode;
}

/** Search, filters and sort order of the list. */
export function LibraryToolbar(props: LibraryToolbarProps) {
  const { filter, sort, searching, field, filtersOpen, onFilter } = props;
  const [help, setHelp] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const opened = help || filtersOpen;
  // When the list is scrolled, the panel would open above the visible area.
  useEffect(() => {
    if (opened) bar.current?.scrollIntoView({ block: 'nearest' });
  }, [opened, help]);
  const chips = filterChips(filter);
  const sorts = librarySorts.filter((each) => each !== 'match' || searching);
  return (
    <div className="library-bar" role="search" ref={bar}>
      <div className="library-bar-row">
        <div className="search-box library-search">
          <Search aria-hidden="true" />
          <input
            ref={field}
            type="search"
            className="input"
            placeholder="Search titles, texts, notes, names…"
            aria-label="Search the library"
            title={`Search (${actionKeys('find')})`}
            autoComplete="off"
            spellCheck={false}
            value={filter.query}
            onChange={(event) => onFilter({ query: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && filter.query !== '') {
                event.preventDefault();
                event.stopPropagation();
                onFilter({ query: '' });
              }
              if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
              event.preventDefault();
              props.onLeave();
            }}
          />
          <IconButton
            label="How to search"
            icon={<CircleHelp />}
            tone="muted"
            className="library-search-help"
            aria-expanded={help}
            onClick={() => setHelp(!help)}
          />
        </div>
        <Button
          className="library-filters"
          aria-expanded={filtersOpen}
          aria-controls={filtersOpen ? 'library-filters' : undefined}
          title="Filters"
          onClick={() => props.onFilters(!filtersOpen)}
        >
          <ListFilter className="library-filters-icon" data-active={chips.length > 0} />
          <span>Filter</span>
        </Button>
        <label className="library-sort">
          <span>Sort by</span>
          <select
            className="input"
            value={sort}
            onChange={(event) => {
              const wanted = librarySorts.find((each) => each === event.target.value);
              if (wanted) props.onSort(wanted);
            }}
          >
            {sorts.map((each) => (
              <option key={each} value={each}>
                {sortNames[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {help ? (
        <SearchHelp
          onClose={() => setHelp(false)}
          onTry={(query) => {
            onFilter({ query });
            field.current?.focus();
          }}
        />
      ) : null}
      {props.children}
      {chips.length > 0 ? (
        <ul className="filter-chips" aria-label="Filters in use">
          {chips.map(({ label, without }) => (
            <li key={label}>
              <button
                type="button"
                aria-label={`Remove the filter “${label}”`}
                onClick={() => onFilter(without)}
              >
                {label}
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
