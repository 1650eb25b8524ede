import { useState, type FormEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import type { Collection } from '../../../core/model/library.ts';
import { messageOf } from '../../lib/api/call.ts';
import { libraryQueries } from '../../lib/api/library-queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog, dialogBegin } from '../../ui/dialog/Dialog.tsx';
import { Checkbox } from '../../ui/checkbox/Checkbox.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import { foldCase } from '../../../core/text/fold.ts';
import { normalizeName } from '../../../core/model/notes.ts';
import './choices.css';

interface CollectionsDialogProps {
  readonly articleIds: readonly string[];
  /** Rejects when the name is refused. */
  readonly onCreate: (id: string, name: string) => Promise<void>;
  readonly onPut: (collection: Pick<Collection, 'id' | 'name'>, into: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** Lists all collections, with checkmarks for those containing the articles; a click adds or removes all of them. */
export function CollectionsDialog({ articleIds, onCreate, onPut, onClose }: CollectionsDialogProps) {
  const facets = useQuery(libraryQueries.facets);
  const membership = useQuery(libraryQueries.collectionsOf(articleIds));
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const all = facets.data?.collections ?? [];
  const countIn = new Map(membership.data?.map(({ id, articles }) => [id, articles]));

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = normalizeName(name);
    if (wanted === '') return;
    try {
      const known = all.find((each) => foldCase(each.name) === foldCase(wanted));
      const id = known?.id ?? crypto.randomUUID();
      if (!known) await onCreate(id, wanted);
      await onPut({ id, name: known?.name ?? wanted }, true);
      setName('');
      setProblem(null);
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <Dialog
      title={
        articleIds.length === 1
          ? t('library.collections')
          : t('library.collections.of', { count: articleIds.length })
      }
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('ui.done')}
        </Button>
      }
    >
      {all.length > 0 ? (
        <ul className="collection-choice" {...dialogBegin}>
          {all.map((collection) => {
            const inside = countIn.get(collection.id) ?? 0;
            const some = inside > 0 && inside < articleIds.length;
            return (
              <li key={collection.id}>
                <Checkbox
                  className="collection-option"
                  checked={inside === articleIds.length}
                  mixed={some}
                  onChange={(into) => void onPut(collection, into)}
                >
                  <span className="collection-option-name">{collection.name}</span>
                  <span className="count">
                    {some ? t('library.collections.some', { inside, count: articleIds.length }) : null}
                  </span>
                </Checkbox>
              </li>
            );
          })}
        </ul>
      ) : null}
      <form className="collection-new" onSubmit={(event) => void add(event)}>
        <Field label={t('library.collections.new')} className="collection-new-name">
          <TextField maxLength={200} value={name} onChange={setName} />
        </Field>
        <Button type="submit" disabled={name.trim() === ''}>
          {t('ui.add')}
        </Button>
      </form>
      {problem ? (
        <p className="form-note" data-problem="true" role="alert">
          {problem}
        </p>
      ) : null}
    </Dialog>
  );
}
