import { useId } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { LibraryFilter, ReadState } from '../../core/model/library.ts';
import { noteQueries } from '../api/note-queries.ts';
import { NameField } from '../entities/NameField.tsx';
import { Button } from '../ui/Button.tsx';
import { isNarrowed } from './filter-words.ts';

interface FilterPanelProps {
  readonly filter: LibraryFilter;
  readonly sites: readonly { readonly site: string; readonly articles: number }[];
  readonly onChange: (patch: Partial<LibraryFilter>) => void;
  readonly onClear: () => void;
}

const states: readonly (readonly [ReadState | '', string])[] = [
  ['', 'Any'],
  ['unread', 'Unread'],
  ['reading', 'In progress'],
  ['read', 'Read'],
];

const dayOrNull = (value: string): string | null => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null);

/** Apart from any tag's name. */
const [any, tagPrefix] = ['any', 'tag:'];

/** The conditions that narrow the list down. */
export function FilterPanel({ filter, sites, onChange, onClear }: FilterPanelProps) {
  const id = useId();
  const chosen = filter.tags;
  const tags = (useQuery(noteQueries.tags).data ?? []).filter((tag) => tag.articles + tag.highlights > 0);
  return (
    <section className="filter-panel" id="library-filters" aria-label="Filters">
      <label className="field">
        <span>Reading</span>
        <select
          className="input"
          value={filter.state ?? ''}
          onChange={(event) =>
            onChange({ state: states.find(([state]) => state === event.target.value)?.[0] || null })
          }
        >
          {states.map(([state, words]) => (
            <option key={state} value={state}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{chosen.length > 1 ? 'Tags' : 'Tag'}</span>
        {/* It shows what is chosen; each choice adds one. They are taken away one by one beside the list's heading. */}
        <select
          className="input"
          value=""
          disabled={tags.length === 0}
          onChange={(event) => {
            const { value } = event.target;
            onChange({ tags: value === any ? [] : [...chosen, value.slice(tagPrefix.length)] });
          }}
        >
          <option value="">
            {tags.length === 0 ? 'No tags yet' : chosen.length === 0 ? 'Any' : chosen.join(' and ')}
          </option>
          {chosen.length > 0 ? <option value={any}>Any</option> : null}
          {tags
            .filter(({ tag }) => !chosen.includes(tag))
            .map(({ tag }) => (
              <option key={tag} value={tagPrefix + tag}>
                {chosen.length > 0 ? `and ${tag}` : tag}
              </option>
            ))}
        </select>
      </label>
      <label className="field">
        <span>Site</span>
        <select
          className="input"
          value={filter.site ?? ''}
          disabled={sites.length === 0}
          onChange={(event) => onChange({ site: event.target.value || null })}
        >
          <option value="">Any</option>
          {sites.map(({ site, articles }) => (
            <option key={site} value={site}>
              {site} ({articles.toLocaleString('en')})
            </option>
          ))}
        </select>
      </label>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-name`}>
          About
        </label>
        <NameField
          id={`${id}-name`}
          placeholder="Anyone or anything"
          name={filter.entity}
          onChange={(entity) => onChange({ entity })}
        />
      </div>
      <label className="field">
        <span>Published or added from</span>
        <input
          type="date"
          className="input"
          value={filter.from ?? ''}
          max={filter.to ?? undefined}
          onChange={(event) => onChange({ from: dayOrNull(event.target.value) })}
        />
      </label>
      <label className="field">
        <span>Until</span>
        <input
          type="date"
          className="input"
          value={filter.to ?? ''}
          min={filter.from ?? undefined}
          onChange={(event) => onChange({ to: dayOrNull(event.target.value) })}
        />
      </label>
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
        {isNarrowed(filter) ? (
          <Button variant="quiet" className="filter-clear" onClick={onClear}>
            Clear filters
          </Button>
        ) : null}
      </div>
    </section>
  );
}
