import { useId, useState, type FormEvent } from 'react';
import { t } from '../../../../messages/translate.ts';
import { messageOf } from '../../../lib/api/call.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { Field } from '../../../ui/field/Field.tsx';
import { TextField } from '../../../ui/text-field/TextField.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly action: string;
  readonly name: string;
  /** Saves the name; an error is shown in the dialog. */
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name of a collection; `name` is the current one. */
export function CollectionNameDialog({ title, action, name, onSave, onClose }: NameDialogProps) {
  const [value, setValue] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const formId = useId();
  const wanted = value.trim();
  const isReady = wanted !== '' && wanted !== name;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    try {
      await onSave(wanted);
      onClose();
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!isReady}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <Field
          label={t('library.collections.name')}
          hint={t('library.collections.name.hint')}
          problem={problem}
        >
          <TextField
            maxLength={200}
            value={value}
            onChange={(name) => {
              setValue(name);
              setProblem(null);
            }}
          />
        </Field>
      </form>
    </Dialog>
  );
}
