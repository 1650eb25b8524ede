import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { t } from '../../../messages/translate.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { TextArea } from '../../ui/text-field/TextField.tsx';
import { parseWebAddresses } from './parse-web-addresses.ts';
import './import.css';

interface AddressDialogProps {
  /** Initial content of the field. */
  readonly text: string;
  readonly onClose: () => void;
  /** Returns false when the addresses were rejected. */
  readonly onSubmit: (addresses: readonly string[]) => Promise<boolean>;
}

/** Adds web pages. The dialog says that this accesses the network. */
export function WebAddressDialog({ text, onClose, onSubmit }: AddressDialogProps) {
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const formId = useId();
  const addresses = parseWebAddresses(typed);
  const count = addresses?.length ?? 0;
  const several = count > 1;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    if (addresses === null)
      return setProblem(t('import.url.invalid', { example: 'https://example.org/story' }));
    if (await onSubmit(addresses)) onClose();
  };

  return (
    <Dialog
      title={t('import.url.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={typed.trim() === ''}>
            {t('import.url.download', { count: Math.max(1, count) })}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <Field label={t('import.url.label')} hint={t('import.url.hint')} problem={problem}>
          <TextArea
            ref={field}
            code
            className="address-text"
            rows={several ? 5 : 2}
            spellCheck={false}
            inputMode="url"
            value={typed}
            onChange={(value) => {
              setTyped(value);
              setProblem(null);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        </Field>
      </form>
    </Dialog>
  );
}
