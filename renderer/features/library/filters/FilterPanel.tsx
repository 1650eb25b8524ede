import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { LibraryFilter, ReadState } from '../../../../core/model/library.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { EntityNameField } from '../../../lib/entities/EntityNameField.tsx';
import { Button } from '../../../ui/button/Button.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { isFilterActive } from './format-filter.ts';
import './filters.css';

interface FilterPanelProps {
  readonly filter: LibraryFilter;
  readonly sites: readonly { readonly site: string; readonly articles: number }[];
  readonly onChange: (patch: Partial<LibraryFilter>) => void;
  readonly onClear: () => void;
}

const states: readonly { readonly value: ReadState | ''; readonly label: string }[] = [
  { value: '', label: 'Any' },
  { value: 'unread', label: 'Unread' },
  { value: 'reading', label: 'In progress' },
  { value: 'read', label: 'Read' },
];

/** Distinct from every tag's name. */
const [any, tagPrefix] = ['any', 'tag:'];

/**
 * Always shows the placeholder; each choice adds a condition, and conditions are removed in the list of active filters.
 */
function TagField({ filter, onChange }: Pick<FilterPanelProps, 'filter' | 'onChange'>) {
  const chosen = filter.tags;
  const tags = (useQuery(noteQueries.tags).data ?? []).filter((tag) => tag.articles + tag.highlights > 0);
  const shown = tags.length === 0 ? 'No tags yet' : chosen.length === 0 ? 'Any' : chosen.join(' and ');
  return (
    <SelectField
      label={chosen.length > 1 ? 'Tags' : 'Tag'}
      value=""
      disabled={tags.length === 0}
      options={[
        { value: '', label: shown },
        ...(chosen.length > 0 ? [{ value: any, label: 'Any' }] : []),
        ...tags
          .filter(({ tag }) => !chosen.includes(tag))
          .map(({ tag }) => ({ value: tagPrefix + tag, label: chosen.length > 0 ? `and ${tag}` : tag })),
      ]}
      onChange={(value) => {
        if (value === any) onChange({ tags: [] });
        else if (value !== '') onChange({ tags: [...chosen, value.slice(tagPrefix.length)] });
      }}
    />
  );
}

/** The conditions that narrow the list. */
export function FilterPanel({ filter, sites, onChange, onClear }: FilterPanelProps) {
  const id = useId();
  return (
    <section className="filter-panel" id="library-filters" aria-label="Filters">
      <SelectField
        label="Reading"
        value={filter.state ?? ''}
        options={states}
        onChange={(state) => onChange({ state: state || null })}
      />
      <TagField filter={filter} onChange={onChange} />
      <SelectField
        label="Site"
        value={filter.site ?? ''}
        disabled={sites.length === 0}
        options={[
          { value: '', label: 'Any' },
          ...sites.map(({ site, articles }) => ({
            value: site,
            label: `${site} (${articles.toLocaleString('en')})`,
          })),
        ]}
        onChange={(site) => onChange({ site: site || null })}
      />
      <div className="field">
        <label className="field-label" htmlFor={`${id}-name`}>
          About
        </label>
        <EntityNameField
          id={`${id}-name`}
          placeholder="Anyone or anything"
          name={filter.entity}
          onChange={(entity) => onChange({ entity })}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-from`}>
          Published or added from
        </label>
        <DateInput
          id={`${id}-from`}
          day={filter.from}
          to={filter.to}
          onChange={(from) => onChange({ from })}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-to`}>
          Until
        </label>
        <DateInput id={`${id}-to`} day={filter.to} from={filter.from} onChange={(to) => onChange({ to })} />
      </div>
      <div className="filter-last">
        <label className="filter-check" htmlFor={`${id}-notes`}>
          <input
            id={`${id}-notes`}
            type="checkbox"
            checked={filter.withNotes}
            onChange={(event) => onChange({ withNotes: event.target.checked })}
          />
          With notes or highlights
        </label>
        {isFilterActive(filter) ? (
          <Button variant="quiet" tone="accent" className="filter-clear" onClick={onClear}>
            Clear filters
          </Button>
        ) : null}
      </div>
    </section>
  );
}
