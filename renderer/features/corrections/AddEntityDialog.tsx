import { useId, useState, type FormEvent } from 'react';
import { t } from '../../../messages/translate.ts';
import type { EntityKind } from '../../../core/model/analysis.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import { EntityKindSelect } from './EntityKindSelect.tsx';
import { CorrectionScopeChoice } from './CorrectionScopeChoice.tsx';
import type { CorrectionInput } from './correction-input.ts';
import './corrections.css';

interface AddEntityDialogProps {
  readonly span: TextSpan;
  /** The selected text. */
  readonly words: string;
  readonly onCancel: () => void;
  readonly onAdded: () => void;
  readonly onAdd: (act: CorrectionInput, always: boolean) => Promise<boolean>;
}

/** Tags the selected text, wherever it occurs, as the name of an entity. */
export function AddEntityDialog({ span, words, onCancel, onAdded, onAdd }: AddEntityDialogProps) {
  const formId = useId();
  const [name, setName] = useState(words.replace(/\s+/g, ' ').slice(0, 300));
  const [kind, setKind] = useState<EntityKind>('person');
  const [always, setAlways] = useState(false);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || busy) return;
    setBusy(true);
    const act = { act: 'add', span: { start: span.start, end: span.end }, kind, name: name.trim() } as const;
    if (await onAdd(act, always)) onAdded();
    else setBusy(false);
  };
  return (
    <Dialog
      title={t('corrections.add.title')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={name.trim() === '' || busy}>
            {t('ui.add')}
          </Button>
        </>
      }
    >
      <form id={formId} className="correct-form" onSubmit={(event) => void save(event)}>
        <p className="correct-words">“{words.length > 200 ? `${words.slice(0, 200)} …` : words}”</p>
        <Field label={t('corrections.name')}>
          <TextField value={name} maxLength={300} onChange={setName} />
        </Field>
        <EntityKindSelect kind={kind} onChange={setKind} />
        <CorrectionScopeChoice always={always} onChange={setAlways} />
      </form>
    </Dialog>
  );
}
