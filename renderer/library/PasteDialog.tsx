import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { call, messageOf } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { countOf } from './article-words.ts';
import type { ImportResult } from './import-summary.ts';

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

interface PasteDialogProps {
  readonly onClose: () => void;
  /** Called once the text is in the library, or was there before. */
  readonly onImported: (result: ImportResult) => void;
}

/** Adds pasted text to the library. What was pasted stays in the field until main has it. */
export function PasteDialog({ onClose, onImported }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const ids = { form: useId(), field: useId(), hint: useId() };
  const words = wordsIn(text);

  // The dialog puts the focus on its first control; here the field is what a person came for.
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words === 0) return setProblem('There is no text yet. Paste or type some first.');
    setBusy(true);
    try {
      const result = await call('import.text', { text });
      if (result.status !== 'failed') return onImported(result);
      setProblem(result.problem ?? 'This text could not be added.');
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };

  return (
    <Dialog
      title="Paste text"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={ids.form} disabled={busy}>
            Add to library
          </Button>
        </>
      }
    >
      <form id={ids.form} className="field" onSubmit={(event) => void submit(event)}>
        <label className="field-label" htmlFor={ids.field}>
          Text of the article, with its headline on the first line
        </label>
        <textarea
          id={ids.field}
          ref={field}
          className="input paste-field"
          rows={12}
          value={text}
          aria-describedby={ids.hint}
          aria-invalid={problem !== null}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
              event.currentTarget.form?.requestSubmit();
          }}
        />
        <p id={ids.hint} className="paste-hint" data-problem={problem !== null} role="status">
          {problem ??
            (words > 0 ? countOf(words, 'word') : 'Menus and sharing links around the text are left out.')}
        </p>
      </form>
    </Dialog>
  );
}
