import { useQuery } from '@tanstack/react-query';
import { formatList } from '../../../../messages/formats.ts';
import { t } from '../../../../messages/translate.ts';
import type { LibraryFilter, ReadState } from '../../../../core/model/library.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { EntityNameField } from '../../../lib/entities/EntityNameField.tsx';
import { Button } from '../../../ui/button/Button.tsx';
import { Checkbox } from '../../../ui/checkbox/Checkbox.tsx';
import { Field } from '../../../ui/field/Field.tsx';
import { Select } from '../../../ui/select/Select.tsx';
import { DateField } from '../../../ui/text-field/DateField.tsx';
import { isFilterActive } from './format-filter.ts';
import './filters.css';

interface FilterPanelProps {
  readonly filter: LibraryFilter;
  readonly sites: readonly { readonly site: string; readonly articles: number }[];
  readonly onChange: (patch: Partial<LibraryFilter>) => void;
  readonly onClear: () => void;
}

const states: readonly ReadState[] = ['unread', 'reading', 'read'];

/** Distinct from every tag's name. */
const [any, tagPrefix] = ['any', 'tag:'];

/**
 * Always shows the placeholder; each choice adds a condition, and conditions are removed in the list of active filters.
 */
function TagField({ filter, onChange }: Pick<FilterPanelProps, 'filter' | 'onChange'>) {
  const chosen = filter.tags;
  const tags = (useQuery(noteQueries.tags).data ?? []).filter((tag) => tag.articles + tag.highlights > 0);
  const shown =
    tags.length === 0
      ? t('library.filters.noTags')
      : chosen.length === 0
        ? t('library.filters.any')
        : formatList(chosen);
  return (
    <Field label={t('library.filters.tag', { count: Math.max(1, chosen.length) })}>
      <Select
        value=""
        disabled={tags.length === 0}
        options={[
          { value: '', label: shown },
          ...(chosen.length > 0 ? [{ value: any, label: t('library.filters.any') }] : []),
          ...tags
            .filter(({ tag }) => !chosen.includes(tag))
            .map(({ tag }) => ({
              value: tagPrefix + tag,
              label: chosen.length > 0 ? t('library.filters.andTag', { tag }) : tag,
            })),
        ]}
        onChange={(value) => {
          if (value === any) onChange({ tags: [] });
          else if (value !== '') onChange({ tags: [...chosen, value.slice(tagPrefix.length)] });
        }}
      />
    </Field>
  );
}

/** The conditions that narrow the list. */
export function FilterPanel({ filter, sites, onChange, onClear }: FilterPanelProps) {
  return (
    <section className="filter-panel" id="library-filters" aria-label={t('library.filters')}>
      <Field label={t('library.filters.status')}>
        <Select
          value={filter.state ?? ''}
          options={[
            { value: '', label: t('library.filters.any') },
            ...states.map((state) => ({ value: state, label: t(`library.${state}`) })),
          ]}
          onChange={(state) => onChange({ state: state || null })}
        />
      </Field>
      <TagField filter={filter} onChange={onChange} />
      <Field label={t('library.filters.site')}>
        <Select
          value={filter.site ?? ''}
          disabled={sites.length === 0}
          options={[
            { value: '', label: t('library.filters.any') },
            ...sites.map(({ site, articles }) => ({
              value: site,
              label: t('library.filters.siteCount', { site, count: articles }),
            })),
          ]}
          onChange={(site) => onChange({ site: site || null })}
        />
      </Field>
      <Field label={t('library.filters.mentions')}>
        <EntityNameField
          placeholder={t('library.filters.mentions.placeholder')}
          name={filter.entity}
          onChange={(entity) => onChange({ entity })}
        />
      </Field>
      <Field label={t('library.filters.from')}>
        <DateField date={filter.from} to={filter.to} onChange={(from) => onChange({ from })} />
      </Field>
      <Field label={t('library.filters.to')}>
        <DateField date={filter.to} from={filter.from} onChange={(to) => onChange({ to })} />
      </Field>
      <div className="filter-last">
        <Checkbox
          className="filter-check"
          checked={filter.withNotes}
          onChange={(withNotes) => onChange({ withNotes })}
        >
          {t('library.filters.annotated')}
        </Checkbox>
        {isFilterActive(filter) ? (
          <Button variant="quiet" tone="accent" className="filter-clear" onClick={onClear}>
            {t('library.filters.clear')}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
