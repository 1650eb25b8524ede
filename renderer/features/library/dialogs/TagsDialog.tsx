import { useId, useState, type FormEvent } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { rowQuery } from '../../../lib/api/library-queries.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { Field } from '../../../ui/field/Field.tsx';
import { TextField } from '../../../ui/text-field/TextField.tsx';
import { countOf } from '../../../lib/format/format-article.ts';
import { RemovableChips } from '../../../ui/chip/Chip.tsx';
import './choices.css';
import '../filters/filters.css';

interface TagsDialogProps {
  readonly ids: readonly string[];
  readonly onChange: (change: {
    readonly add: readonly string[];
    readonly remove: readonly string[];
  }) => Promise<void>;
  readonly onClose: () => void;
}

/** Edits the tags of one or many articles; each change is saved immediately. */
export function TagsDialog({ ids, onChange, onClose }: TagsDialogProps) {
  const count = ids.length;
  // Of many articles only the first ones are fetched; their tags can be removed from all.
  const rows = useQueries({ queries: ids.slice(0, 200).map(rowQuery) }).flatMap(({ data }) => data ?? []);
  const [value, setValue] = useState('');
  const known = useQuery(noteQueries.tags).data ?? [];
  const listId = useId();
  const tags = [...new Set(rows.flatMap((row) => row.tags))].toSorted((a, b) => a.localeCompare(b, 'en'));

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = value
      .split(',')
      .map((tag) => tag.trim().slice(0, 100))
      .filter(Boolean);
    if (wanted.length === 0) return;
    setValue('');
    await onChange({ add: wanted, remove: [] });
  };
  return (
    <Dialog
      title={count === 1 ? 'Tags' : `Tags of ${countOf(count, 'article')}`}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      {tags.length > 0 ? (
        <RemovableChips
          label="Tags"
          className="tags-dialog-chips"
          chips={tags.map((tag) => ({
            label: tag,
            removeLabel: `Take the tag “${tag}” away`,
            onRemove: () => void onChange({ add: [], remove: [tag] }),
          }))}
        />
      ) : null}
      <form className="collection-new" onSubmit={(event) => void add(event)}>
        <Field label="Add tags, with commas between" className="collection-new-name">
          <TextField list={listId} maxLength={500} value={value} onChange={setValue} />
          <datalist id={listId}>
            {known.map(({ tag }) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
        </Field>
        <Button type="submit" disabled={value.trim() === ''}>
          Add
        </Button>
      </form>
    </Dialog>
  );
}
