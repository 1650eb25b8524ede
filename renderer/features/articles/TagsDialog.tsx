import { useState, type FormEvent } from 'react';
import { useQueries, useQuery } from '@tanstack/react-query';
import { compareNames } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import { rowQuery } from '../../lib/api/library-queries.ts';
import { noteQueries } from '../../lib/api/note-queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { SuggestField } from '../../ui/text-field/SuggestField.tsx';
import { RemovableChips } from '../../ui/chip/Chip.tsx';
import './choices.css';

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
  const tags = [...new Set(rows.flatMap((row) => row.tags))].toSorted(compareNames);

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
      title={count === 1 ? t('library.tags') : t('library.tags.of', { count })}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('ui.done')}
        </Button>
      }
    >
      {tags.length > 0 ? (
        <RemovableChips
          label={t('library.tags')}
          className="tags-dialog-chips"
          chips={tags.map((tag) => ({
            label: tag,
            removeLabel: t('library.tags.remove', { tag }),
            onRemove: () => void onChange({ add: [], remove: [tag] }),
          }))}
        />
      ) : null}
      <form className="collection-new" onSubmit={(event) => void add(event)}>
        <Field label={t('library.tags.add')} className="collection-new-name">
          <SuggestField
            suggestions={known.map(({ tag }) => ({ value: tag }))}
            maxLength={500}
            value={value}
            onChange={setValue}
          />
        </Field>
        <Button type="submit" disabled={value.trim() === ''}>
          {t('ui.add')}
        </Button>
      </form>
    </Dialog>
  );
}
