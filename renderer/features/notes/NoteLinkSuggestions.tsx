import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { noteLinkOf } from '../../../core/notes/note-links.ts';
import { call } from '../../lib/api/call.ts';
import './note-links.css';

export interface LinkChoice {
  readonly key: string;
  readonly kind: 'article' | 'highlight' | 'entity';
  readonly label: string;
  readonly detail: string;
}

/** A possible target of the link being typed. */
export function useLinkChoices(query: string | null): readonly LinkChoice[] {
  const { data } = useQuery({
    queryKey: ['notes', 'link-choices', query],
    queryFn: () => call('links.suggest', { query: query ?? '' }),
    enabled: query !== null,
  });
  return query === null ? [] : (data ?? []);
}

/** The link's markup. Articles are referred to by title if it is safe inside brackets, otherwise by id. */
export const choiceToLink = ({ kind, key, label }: LinkChoice): string => {
  if (kind === 'entity') return noteLinkOf({ kind, name: key }, label);
  if (kind === 'article' && !/[[\]|#^:]/.test(label) && label.length <= 80)
    return noteLinkOf({ kind: 'title', title: label }, label);
  return noteLinkOf({ kind, id: key }, label);
};

interface LinkSuggestionsProps {
  readonly id: string;
  readonly choices: readonly LinkChoice[];
  readonly active: number;
  readonly onChoose: (choice: LinkChoice) => void;
}

/** The suggestion list below the note; the text field handles the keys. */
export function NoteLinkSuggestions({ id, choices, active, onChoose }: LinkSuggestionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const some = choices.length > 0;
  useEffect(() => {
    if (some) list.current?.scrollIntoView({ block: 'nearest' });
  }, [some]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="link-choices" id={id} role="listbox" aria-label={t('notes.link.choices')} ref={list}>
      {choices.map((choice, index) => (
        // Focus stays in the text field, which refers to the active option.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={`${choice.kind} ${choice.key}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="link-choice"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          <span className="link-label">{choice.label}</span>
          <span className="link-detail">
            {[t(`notes.link.kind.${choice.kind}`), choice.detail].filter(Boolean).join(' · ')}
          </span>
        </div>
      ))}
    </div>
  );
}
