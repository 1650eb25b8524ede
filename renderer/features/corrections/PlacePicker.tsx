import { useId, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import type { Place } from '../../../core/model/analysis.ts';
import { call } from '../../lib/api/call.ts';
import { formatPopulation, describePlace } from '../../lib/entities/describe-entity.ts';
import { Radio } from '../../ui/checkbox/Checkbox.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import './corrections.css';

interface PlacePickerProps {
  readonly name: string;
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
}

/** Selects a place of the gazetteer by name. */
export function PlacePicker({ name, chosen, onChoose }: PlacePickerProps) {
  const [query, setQuery] = useState(name);
  const group = useId();
  const wanted = query.trim();
  const { data, isSuccess } = useQuery({
    queryKey: ['places', wanted],
    queryFn: () => call('entities.findPlaces', { name: wanted }),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const places = wanted === '' ? [] : (data ?? []);
  return (
    <div className="entity-picker">
      <Field label={t('corrections.place.name')}>
        <TextField type="search" value={query} onChange={setQuery} />
      </Field>
      <ul className="correct-options" aria-label={t('corrections.place.list')}>
        {places.map((place) => (
          <li key={place.id}>
            <Radio
              name={group}
              className="correct-option"
              checked={chosen?.id === place.id}
              onChange={() => onChoose(place)}
            >
              <span>{place.name}</span>
              <span className="correct-about">
                {describePlace(place)}
                {place.population === null ? null : ` · ${formatPopulation(place.population)}`}
              </span>
            </Radio>
          </li>
        ))}
      </ul>
      {isSuccess && places.length === 0 && wanted !== '' ? (
        <p className="correct-hint">{t('corrections.place.none')}</p>
      ) : null}
    </div>
  );
}
