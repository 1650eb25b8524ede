import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { messageOf } from '../../../lib/api/call.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';

interface NameDialogProps {
  readonly title: string;
  readonly action: string;
  readonly name: string;
  /** Saves the name; an error is shown in the dialog. */
  readonly onSave: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for the name of a collection. */
export function CollectionNameDialog({ title, action, name, onSave, onClose }: NameDialogProps) {
  const [value, setValue] = useState(name);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = { form: useId(), problem: useId() };
  useEffect(() => field.current?.select(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() === '') return setProblem('Give it a name.');
    try {
      await onSave(value.trim());
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
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={ids.form}>
            {action}
          </Button>
        </>
      }
    >
      <form id={ids.form} className="field" onSubmit={(event) => void submit(event)}>
        <label>
          <span className="field-label">Name</span>
          <input
            ref={field}
            className="input"
            maxLength={200}
            value={value}
            aria-invalid={problem !== null}
            aria-describedby={ids.problem}
            onChange={(event) => {
              setValue(event.target.value);
              setProblem(null);
            }}
          />
        </label>
        <p id={ids.problem} className="form-note" data-problem={problem !== null} role="status">
          {problem ?? 'An article can be in several collections, and stays in the library.'}
        </p>
      </form>
    </Dialog>
  );
}
