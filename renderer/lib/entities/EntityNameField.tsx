import { useDeferredValue, useId, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { entityQueries } from '../api/entity-queries.ts';
import { kindLabel } from './entity-kinds.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';

interface EntityNameFieldProps {
  /** Accessible name, unless a surrounding `Field` has the label. */
  readonly label?: string;
  readonly placeholder: string;
  readonly name: string | null;
  readonly onChange: (name: string | null) => void;
}

const maxSuggestions = 20;

/** A field for an entity of the library; suggests the most frequent entities that contain the input. */
export function EntityNameField({ label, placeholder, name, onChange }: EntityNameFieldProps) {
  const [draft, setDraft] = useState(name ?? '');
  const [shown, setShown] = useState(name);
  const [hasFocus, setHasFocus] = useState(false);
  const listId = useId();
  if (shown !== name) {
    setShown(name);
    setDraft(name ?? '');
  }
  const query = draft.trim();
  const list = useInfiniteQuery({
    ...entityQueries.list(useDeferredValue(query), null),
    // A page that merely has this field does not load names.
    enabled: hasFocus,
  });
  const entries = (list.data?.pages ?? []).flatMap((page) => page.entries).slice(0, maxSuggestions);
  const choose = (wanted: string) => {
    if (wanted !== (name ?? '')) onChange(wanted === '' ? null : wanted);
  };
  return (
    <>
      <TextField
        type="search"
        aria-label={label}
        placeholder={placeholder}
        list={listId}
        autoComplete="off"
        spellCheck={false}
        value={draft}
        onChange={(value) => {
          setDraft(value);
          // Clearing the field or choosing a suggestion applies at once; typed text applies when the field is left.
          if (value.trim() === '' || entries.some((each) => each.name === value)) choose(value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(query);
        }}
        onFocus={() => setHasFocus(true)}
        onBlur={() => {
          setHasFocus(false);
          choose(query);
        }}
      />
      <datalist id={listId}>
        {entries.map((entry) => (
          <option key={`${entry.kind} ${entry.nameKey}`} value={entry.name}>
            {kindLabel(entry.kind)}
          </option>
        ))}
      </datalist>
    </>
  );
}
