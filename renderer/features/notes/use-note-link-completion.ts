import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { openLinkAt } from '../../../core/notes/note-links.ts';
import { choiceToLink, useLinkChoices, type LinkChoice } from './NoteLinkSuggestions.tsx';

export interface NoteLinkCompletion {
  readonly listId: string;
  readonly choices: readonly LinkChoice[];
  readonly active: number;
  /** Updates the caret position; call it when the text or the caret has changed. */
  update(): void;
  choose(choice: LinkChoice): void;
  /** Whether the suggestion list handled the key. */
  onKey(event: KeyboardEvent): boolean;
  /** ARIA attributes of the text field. */
  readonly aria: Readonly<Record<string, string | boolean | undefined>>;
}

/** Suggests targets for a `[[` at the caret. `change` receives the new note and caret position. */
export function useNoteLinkCompletion(
  field: RefObject<HTMLTextAreaElement | null>,
  change: (note: string, caret: number) => void,
): NoteLinkCompletion {
  const [open, setOpen] = useState<{ readonly start: number; readonly query: string } | null>(null);
  const [active, setActive] = useState(0);
  const choices = useLinkChoices(open?.query ?? null);
  const listId = useId();

  const update = () => {
    const area = field.current;
    const next = area ? openLinkAt(area.value, area.selectionStart) : null;
    if (next?.query !== open?.query) setActive(0);
    setOpen(next);
  };
  const choose = (choice: LinkChoice) => {
    const area = field.current;
    if (!area || !open) return;
    const link = choiceToLink(choice);
    const rest = area.value.slice(area.selectionStart).replace(/^\]\]/, '');
    setOpen(null);
    change(`${area.value.slice(0, open.start)}${link}${rest}`, open.start + link.length);
  };
  const shown = open !== null && choices.length > 0;
  return {
    listId,
    choices: shown ? choices : [],
    active,
    update,
    choose,
    onKey(event) {
      if (!shown) return false;
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (step !== 0) setActive((active + step + choices.length) % choices.length);
      else if (event.key === 'Escape') setOpen(null);
      else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.metaKey) {
        const choice = choices[active];
        if (choice) choose(choice);
      } else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
    aria: {
      'aria-autocomplete': 'list',
      'aria-controls': shown ? listId : undefined,
      'aria-activedescendant': shown ? `${listId}-${active}` : undefined,
    },
  };
}
