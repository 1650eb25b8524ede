import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { CircleHelp, ListFilter } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { librarySorts, type LibraryFilter, type LibrarySort } from '../../../core/model/library.ts';
import { Button, IconButton } from '../../ui/button/Button.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { SearchField } from '../../ui/text-field/SearchField.tsx';
import { actionKeys } from '../../lib/actions/action-keys.ts';
import { filterChips } from './filters/format-filter.ts';
import { SearchHelp } from './filters/SearchHelp.tsx';
import { RemovableChips } from '../../ui/chip/Chip.tsx';
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
        <SearchField
          ref={field}
          label={t('library.search')}
          placeholder={t('library.search.placeholder')}
          title={t('library.search.tooltip', { keys: actionKeys('find') })}
          autoComplete="off"
          spellCheck={false}
          value={filter.query}
          onChange={(query) => onFilter({ query })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            props.onLeave();
          }}
        >
          <IconButton
            label={t('library.search.help')}
            icon={<CircleHelp />}
            tone="muted"
            aria-expanded={help}
            onClick={() => setHelp(!help)}
          />
        </SearchField>
        <Button
          className="library-filters"
          aria-expanded={filtersOpen}
          aria-controls={filtersOpen ? 'library-filters' : undefined}
          aria-label={t('library.filter')}
          tooltip={t('library.filters')}
          onClick={() => props.onFilters(!filtersOpen)}
        >
          <ListFilter className="library-filters-icon" data-active={chips.length > 0} />
          <span>{t('library.filter')}</span>
        </Button>
        <Field label={t('library.sort')} labelPosition="beside" className="library-sort">
          <Select
            value={sort}
            options={sorts.map((each) => ({ value: each, label: t(`library.sort.${each}`) }))}
            onChange={props.onSort}
          />
        </Field>
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
        <RemovableChips
          label={t('library.filters.active')}
          chips={chips.map(({ label, without }) => ({
            label,
            removeLabel: t('library.filters.remove', { filter: label }),
            onRemove: () => onFilter(without),
          }))}
        />
      ) : null}
    </div>
  );
}
