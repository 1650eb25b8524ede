import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { parseWebAddresses } from './parse-web-addresses.ts';
import './import.css';

interface AddressDialogProps {
  /** Initial content of the field. */
  readonly text: string;
  readonly onClose: () => void;
  /** Returns false when the addresses were rejected. */
  readonly onSubmit: (addresses: readonly string[]) => Promise<boolean>;
}

/**
 * Adds web pages. This is the only place where the user makes the program access the network, and the dialog says so.
 */
export function WebAddressDialog({ text, onClose, onSubmit }: AddressDialogProps) {
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { form: useId(), field: useId(), hint: useId() };
  const several = (parseWebAddresses(typed)?.length ?? 0) > 1;

  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const addresses = parseWebAddresses(typed);
    if (addresses === null)
      return setProblem(
        'Type or paste a web address, such as https://example.org/story. Several go one a line.',
      );
    if (await onSubmit(addresses)) onClose();
  };

  return (
    <Dialog
      title="Add from a web address"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={ids.form}>
            {several ? `Fetch ${parseWebAddresses(typed)?.length ?? 0} pages` : 'Fetch the page'}
          </Button>
        </>
      }
    >
      <form id={ids.form} className="field" onSubmit={(event) => void submit(event)}>
        <label className="field-label" htmlFor={ids.field}>
          Web address
        </label>
        <textarea
          id={ids.field}
          ref={field}
          className="input address-field"
          rows={several ? 5 : 2}
          spellCheck={false}
          inputMode="url"
          value={typed}
          aria-describedby={ids.hint}
          aria-invalid={problem !== null}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <p id={ids.hint} className="form-note" data-problem={problem !== null} role="status">
          {problem ??
            'The page and its pictures are fetched once, now, and kept on this computer. Reading them needs no network.'}
        </p>
      </form>
    </Dialog>
  );
}
