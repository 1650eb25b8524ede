import { useDeferredValue, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { entityQueries } from '../api/entity-queries.ts';
import { kindLabel } from './entity-kinds.tsx';
import { SuggestField } from '../../ui/text-field/SuggestField.tsx';

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
    <SuggestField
      type="search"
      aria-label={label}
      placeholder={placeholder}
      suggestions={entries.map((entry) => ({ value: entry.name, detail: kindLabel(entry.kind) }))}
      spellCheck={false}
      value={draft}
      onChange={(value) => {
        setDraft(value);
        // Clearing the field or choosing a suggestion applies at once; typed text applies when the field is left.
        if (value.trim() === '') choose('');
      }}
      onChoose={(value) => {
        setDraft(value);
        choose(value);
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
  );
}
