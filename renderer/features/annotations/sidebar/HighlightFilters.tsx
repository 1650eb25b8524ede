import { t } from '../../../../messages/translate.ts';
import type { ColorNames } from '../../../../core/model/annotation.ts';
import { Select } from '../../../ui/select/Select.tsx';
import { Swatches } from '../../../ui/swatch/Swatches.tsx';
import { TextField } from '../../../ui/text-field/TextField.tsx';
import { toggleColor } from '../filters/toggle-color.ts';
import type { AnnotationFilter } from './filter-highlights.ts';
import './annotation-sidebar.css';

interface HighlightFiltersProps {
  readonly filter: AnnotationFilter;
  readonly colorNames: ColorNames;
  /** The tags in use. */
  readonly tags: readonly string[];
  readonly onChange: (filter: AnnotationFilter) => void;
}

/** Filters the highlights of the article by color, tag and words. */
export function HighlightFilters({ filter, colorNames, tags, onChange }: HighlightFiltersProps) {
  return (
    <div className="filters" role="search" aria-label={t('annotations.filter.highlights')}>
      <Swatches
        label={t('annotations.filter.color')}
        nameOf={(color) => t('annotations.filter.onlyColor', { label: colorNames[color] })}
        isPressed={(color) => filter.colors.includes(color)}
        onChoose={(color) => onChange({ ...filter, colors: toggleColor(filter.colors, color) })}
      />
      {tags.length > 0 ? (
        <Select
          aria-label={t('annotations.filter.tag')}
          value={filter.tag}
          options={[
            { value: '', label: t('annotations.filter.anyTag') },
            ...tags.map((tag) => ({ value: tag, label: tag })),
          ]}
          onChange={(tag) => onChange({ ...filter, tag })}
        />
      ) : null}
      <TextField
        type="search"
        className="filters-text"
        aria-label={t('annotations.filter.text')}
        placeholder={t('annotations.filter.text')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
    </div>
  );
}
