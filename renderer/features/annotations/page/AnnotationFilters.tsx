import { useId, useRef } from 'react';
import { Search } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { highlightColors, type ColorNames } from '../../../../core/model/annotation.ts';
import { noteSorts, type NoteFilter, type NoteSort } from '../../../../core/model/notes.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { useFindField } from '../../../lib/navigation/use-find-field.ts';
import { EntityNameField } from '../../../lib/entities/EntityNameField.tsx';
import { DateInput } from '../../../ui/DateInput.tsx';
import './annotation-filters.css';

interface AnnotationFiltersProps {
  readonly filter: NoteFilter;
  readonly sort: NoteSort;
  readonly colorNames: ColorNames;
  readonly onFilter: (patch: Partial<NoteFilter>) => void;
  readonly onSort: (sort: NoteSort) => void;
}

const sortNames: Readonly<Record<NoteSort, string>> = {
  newest: 'Newest first',
  changed: 'Last changed first',
  oldest: 'Oldest first',
  article: 'By article',
};

/** Search, filters and sort order of the annotations page. */
export function AnnotationFilters({ filter, sort, colorNames, onFilter, onSort }: AnnotationFiltersProps) {
  const tags = useQuery(noteQueries.tags).data ?? [];
  const articles = useQuery(noteQueries.articles).data ?? [];
  const id = useId();
  const toggle = (color: (typeof highlightColors)[number]) =>
    onFilter({
      colors: filter.colors.includes(color)
        ? filter.colors.filter((each) => each !== color)
        : [...filter.colors, color],
    });
  const field = useRef<HTMLInputElement>(null);
  useFindField(field);
  return (
    <div className="note-filters" role="search" aria-label="Filter notes">
      <label className="search-box">
        <span className="visually-hidden">Search quotes, notes, tags and titles</span>
        <Search aria-hidden="true" />
        <input
          ref={field}
          type="search"
          className="input"
          placeholder="Search quotes, notes, tags and titles"
          value={filter.text}
          onChange={(event) => onFilter({ text: event.target.value })}
        />
      </label>
      <select
        className="input note-sort"
        aria-label="Sort by"
        value={sort}
        onChange={(event) => {
          const wanted = noteSorts.find((each) => each === event.target.value);
          if (wanted) onSort(wanted);
        }}
      >
        {noteSorts.map((each) => (
          <option key={each} value={each}>
            {sortNames[each]}
          </option>
        ))}
      </select>
      <div className="note-narrow">
        <div className="swatches" role="group" aria-label="Filter by colour">
          {highlightColors.map((color) => (
            <button
              key={color}
              type="button"
              className="swatch"
              data-color={color}
              aria-label={`Only ${colorNames[color]}`}
              title={`Only ${colorNames[color]}`}
              aria-pressed={filter.colors.includes(color)}
              onClick={() => toggle(color)}
            />
          ))}
        </div>
        <select
          className="input"
          aria-label="Filter by tag"
          value={filter.tags[0] ?? ''}
          onChange={({ target }) => onFilter({ tags: target.value ? [target.value] : [] })}
        >
          <option value="">Any tag</option>
          {tags.map(({ tag }) => (
            <option key={tag}>{tag}</option>
          ))}
        </select>
        <select
          className="input"
          aria-label="Filter by article"
          value={filter.articleId ?? ''}
          onChange={({ target }) => onFilter({ articleId: target.value || null })}
        >
          <option value="">Any article</option>
          {articles.map((article) => (
            <option key={article.id} value={article.id}>
              {article.title}
            </option>
          ))}
        </select>
        <EntityNameField
          label="Filter by person, place or other entity"
          placeholder="Anyone or anything"
          name={filter.entity}
          onChange={(entity) => onFilter({ entity })}
        />
        <div className="note-when">
          <div className="note-days">
            <label htmlFor={`${id}-from`}>From</label>
            <DateInput
              id={`${id}-from`}
              day={filter.from}
              to={filter.to}
              onChange={(from) => onFilter({ from })}
            />
            <label htmlFor={`${id}-to`}>to</label>
            <DateInput
              id={`${id}-to`}
              day={filter.to}
              from={filter.from}
              onChange={(to) => onFilter({ to })}
            />
          </div>
          <label className="note-only">
            <input
              type="checkbox"
              checked={filter.notesOnly}
              onChange={({ target }) => onFilter({ notesOnly: target.checked })}
            />
            With a note
          </label>
        </div>
      </div>
    </div>
  );
}
