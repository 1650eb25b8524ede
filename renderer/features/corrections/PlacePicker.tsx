import { useId, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Place } from '../../../core/model/analysis.ts';
import { call } from '../../lib/api/call.ts';
import { formatPopulation, describePlace } from '../../lib/entities/describe-entity.ts';
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
    <div className="field">
      <label className="field">
        <span>Name of the place</span>
        <input
          type="search"
          className="input"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <ul className="correct-options" aria-label="Places">
        {places.map((place) => (
          <li key={place.id}>
            <label>
              <input
                type="radio"
                name={group}
                checked={chosen?.id === place.id}
                onChange={() => onChoose(place)}
              />
              <span>{place.name}</span>
              <span className="correct-about">
                {describePlace(place)}
                {place.population === null ? null : ` · ${formatPopulation(place.population)}`}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {isSuccess && places.length === 0 && wanted !== '' ? (
        <p className="correct-hint">
          The gazetteer knows no place of this name. Try its English or local name.
        </p>
      ) : null}
    </div>
  );
}
