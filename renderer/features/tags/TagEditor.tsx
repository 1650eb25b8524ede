import { useState } from 'react';
import { normalizeName } from '../../../core/model/notes.ts';
import { t } from '../../../messages/translate.ts';
import { returnFocusTo } from '../../ui/focus/focus-target.ts';
import { SuggestField } from '../../ui/text-field/SuggestField.tsx';
import { useLatestTags } from './use-latest-tags.ts';
import { useTagColors } from './use-tag-colors.ts';
import { Tag } from '../../ui/tag/Tag.tsx';
import './tag-editor.css';

interface TagEditorProps {
  readonly label: string;
  readonly tags: readonly string[];
  /** Tags used elsewhere, suggested while typing. */
  readonly known: readonly string[];
  /** The id of the control that opened it, which has the focus afterwards. Default: the caller moves the focus. */
  readonly opener?: string;
  /** Resolves when the change is shown, or has failed. */
  readonly onChange: (tags: readonly string[]) => Promise<unknown>;
  /** Editing has ended. `isAbandoned`: by Escape, without a tag. */
  readonly onDone: (isAbandoned: boolean) => void;
  readonly autoFocus: boolean;
}

/** Normalizes a tag: no leading "#" and single spaces; may be empty. */
export const normalizeTag = (raw: string): string => normalizeName(raw.replace(/^#+/, '')).slice(0, 100);

/** Edits tags as chips. Enter or a comma adds one; Backspace in the empty field removes the last. */
export function TagEditor({ label, known, opener, onDone, autoFocus, ...props }: TagEditorProps) {
  const [tags, onChange] = useLatestTags(props.tags, props.onChange);
  const [draft, setDraft] = useState('');
  const colorOf = useTagColors();
  const add = (raw: string) => {
    const tag = normalizeTag(raw);
    setDraft('');
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div className="tag-editor" {...returnFocusTo(opener)}>
      {tags.map((tag) => (
        <Tag
          key={tag}
          name={tag}
          color={colorOf(tag)}
          onRemove={() => onChange(tags.filter((t) => t !== tag))}
        />
      ))}
      <SuggestField
        variant="underline"
        className="tag-editor-field"
        aria-label={label}
        suggestions={known.filter((tag) => !tags.includes(tag)).map((tag) => ({ value: tag }))}
        placeholder={t('annotations.item.addTag')}
        value={draft}
        // The field was requested by a key or a click.
        autoFocus={autoFocus}
        onChoose={add}
        onChange={(value) => {
          if (value.endsWith(',')) add(value.slice(0, -1));
          else setDraft(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            if (draft.trim()) add(draft);
            else onDone(false);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onDone(tags.length === 0);
          } else if (event.key === 'Backspace' && draft === '' && tags.length > 0) {
            onChange(tags.slice(0, -1));
          }
        }}
        onBlur={() => {
          if (draft.trim()) add(draft);
        }}
      />
    </div>
  );
}
