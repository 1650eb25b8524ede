import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';

interface EntityFieldProps {
  readonly name: string | null;
  readonly onChange: (name: string | null) => void;
}

/** A name out of the library's entities: those that contain what is typed are offered. */
export function EntityField({ name, onChange }: EntityFieldProps) {
  const [draft, setDraft] = useState(name ?? '');
  const [shown, setShown] = useState(name);
  const listId = useId();
  if (shown !== name) {
    setShown(name);
    setDraft(name ?? '');
  }
  const query = draft.trim();
  const suggestions = useQuery({
    queryKey: ['notes', 'entity-names', query],
    queryFn: () => call('links.suggest', { query }),
    enabled: query !== '',
  });
  const names = (suggestions.data ?? []).filter(({ kind }) => kind === 'entity').map(({ label }) => label);
  return (
    <>
      <input
        type="search"
        className="input note-entity"
        aria-label="Filter by person, place or other entity"
        placeholder="About anyone or anything"
        list={listId}
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          if (target.value.trim() === '') onChange(null);
          else if (names.includes(target.value)) onChange(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && query !== '') onChange(query);
        }}
        onBlur={() => onChange(query === '' ? null : query)}
      />
      <datalist id={listId}>
        {names.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
