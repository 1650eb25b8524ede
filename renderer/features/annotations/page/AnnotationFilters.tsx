import { useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../../messages/translate.ts';
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

/** Search, filters and sort order of the annotations page. */
export function AnnotationFilters({ filter, sort, colorNames, onFilter, onSort }: AnnotationFiltersProps) {
  const tags = useQuery(noteQueries.tags).data ?? [];
  const articles = useQuery(noteQueries.articles).data ?? [];
  const field = useRef<HTMLInputElement>(null);
  useFindField(field);
  return (
    <div className="note-filters" role="search" aria-label={t('annotations.filter')}>
      <SearchField
        ref={field}
        label={t('annotations.filter.search')}
        placeholder={t('annotations.filter.search')}
        value={filter.text}
        onChange={(text) => onFilter({ text })}
      />
      <Select
        aria-label={t('annotations.filter.sort')}
        className="note-sort"
        value={sort}
        options={noteSorts.map((each) => ({ value: each, label: t(`annotations.sort.${each}`) }))}
        onChange={onSort}
      />
      <div className="note-narrow">
        <Swatches
          label={t('annotations.filter.color')}
          className="note-swatches"
          nameOf={(color) => t('annotations.filter.onlyColor', { label: colorNames[color] })}
          isPressed={(color) => filter.colors.includes(color)}
          onChoose={(color) => onFilter({ colors: toggleColor(filter.colors, color) })}
        />
        <Select
          aria-label={t('annotations.filter.tag')}
          value={filter.tags[0] ?? ''}
          options={[
            { value: '', label: t('annotations.filter.anyTag') },
            ...tags.map(({ tag }) => ({ value: tag, label: tag })),
          ]}
          onChange={(tag) => onFilter({ tags: tag ? [tag] : [] })}
        />
        <Select
          aria-label={t('annotations.filter.article')}
          value={filter.articleId ?? ''}
          options={[
            { value: '', label: t('annotations.filter.anyArticle') },
            ...articles.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(articleId) => onFilter({ articleId: articleId || null })}
        />
        <EntityNameField
          label={t('annotations.filter.entity')}
          placeholder={t('annotations.filter.entity.placeholder')}
          name={filter.entity}
          onChange={(entity) => onFilter({ entity })}
        />
        <div className="note-when">
          <div className="note-days">
            <Field label={t('annotations.filter.from')} labelPosition="beside">
              <DateField date={filter.from} to={filter.to} onChange={(from) => onFilter({ from })} />
            </Field>
            <Field label={t('annotations.filter.to')} labelPosition="beside">
              <DateField date={filter.to} from={filter.from} onChange={(to) => onFilter({ to })} />
            </Field>
          </div>
          <Checkbox
            className="note-only"
            checked={filter.notesOnly}
            onChange={(notesOnly) => onFilter({ notesOnly })}
          >
            {t('annotations.filter.hasNote')}
          </Checkbox>
        </div>
      </div>
    </div>
  );
}
