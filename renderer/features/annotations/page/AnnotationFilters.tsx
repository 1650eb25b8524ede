import { useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { ColorNames } from '../../../../core/model/annotation.ts';
import { noteSorts, type NoteFilter, type NoteSort } from '../../../../core/model/notes.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { useFindField } from '../../../lib/navigation/use-find-field.ts';
import { EntityNameField } from '../../../lib/entities/EntityNameField.tsx';
import { Checkbox } from '../../../ui/checkbox/Checkbox.tsx';
import { Field } from '../../../ui/field/Field.tsx';
import { Select } from '../../../ui/select/Select.tsx';
import { DateField } from '../../../ui/text-field/DateField.tsx';
import { SearchField } from '../../../ui/text-field/SearchField.tsx';
import { Swatches } from '../../../ui/swatch/Swatches.tsx';
import { toggleColor } from '../filters/toggle-color.ts';
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
  const field = useRef<HTMLInputElement>(null);
  useFindField(field);
  return (
    <div className="note-filters" role="search" aria-label="Filter notes">
      <SearchField
        ref={field}
        label="Search quotes, notes, tags and titles"
        placeholder="Search quotes, notes, tags and titles"
        value={filter.text}
        onChange={(text) => onFilter({ text })}
      />
      <Select
        aria-label="Sort by"
        className="note-sort"
        value={sort}
        options={noteSorts.map((each) => ({ value: each, label: sortNames[each] }))}
        onChange={onSort}
      />
      <div className="note-narrow">
        <Swatches
          label="Filter by colour"
          className="note-swatches"
          nameOf={(color) => `Only ${colorNames[color]}`}
          isPressed={(color) => filter.colors.includes(color)}
          onChoose={(color) => onFilter({ colors: toggleColor(filter.colors, color) })}
        />
        <Select
          aria-label="Filter by tag"
          value={filter.tags[0] ?? ''}
          options={[{ value: '', label: 'Any tag' }, ...tags.map(({ tag }) => ({ value: tag, label: tag }))]}
          onChange={(tag) => onFilter({ tags: tag ? [tag] : [] })}
        />
        <Select
          aria-label="Filter by article"
          value={filter.articleId ?? ''}
          options={[
            { value: '', label: 'Any article' },
            ...articles.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(articleId) => onFilter({ articleId: articleId || null })}
        />
        <EntityNameField
          label="Filter by person, place or other entity"
          placeholder="Anyone or anything"
          name={filter.entity}
          onChange={(entity) => onFilter({ entity })}
        />
        <div className="note-when">
          <div className="note-days">
            <Field label="From" labelPosition="beside">
              <DateField date={filter.from} to={filter.to} onChange={(from) => onFilter({ from })} />
            </Field>
            <Field label="to" labelPosition="beside">
              <DateField date={filter.to} from={filter.from} onChange={(to) => onFilter({ to })} />
            </Field>
          </div>
          <Checkbox
            className="note-only"
            checked={filter.notesOnly}
            onChange={(notesOnly) => onFilter({ notesOnly })}
          >
            With a note
          </Checkbox>
        </div>
      </div>
    </div>
  );
}
