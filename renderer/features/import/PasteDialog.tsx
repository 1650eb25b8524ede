import { useEffect, useId, useRef, useState, type ClipboardEvent, type FormEvent } from 'react';
import { t } from '../../../messages/translate.ts';
import { messageOf } from '../../lib/api/call.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { TextArea } from '../../ui/text-field/TextField.tsx';
import { readPastedText, type Pasted } from '../../lib/dom/read-pasted-text.ts';
import './import.css';

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

interface PasteDialogProps {
  /** Text pasted before the dialog was open. */
  readonly pasted: Pasted | null;
  readonly onClose: () => void;
  /** Handles the text. Returns an error message or null. */
  readonly onSubmit: (text: string, html: string | null) => Promise<string | null>;
  readonly title?: string;
  readonly action?: string;
}

/** Takes pasted text, by default for the library. The text stays in the field until it has been saved. */
export function PasteDialog({
  pasted,
  onClose,
  onSubmit,
  title = t('import.paste.title'),
  action = t('import.paste.action'),
}: PasteDialogProps) {
  const [text, setText] = useState(pasted?.text ?? '');
  /** The pasted HTML; used only while the field contains exactly its text. */
  const [rich, setRich] = useState<Pasted | null>(pasted);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const formId = useId();
  const words = wordsIn(text);
  const html = rich?.text === text ? rich.html : null;

  // The dialog focuses its first control; here the text field is more useful.
  useEffect(() => field.current?.focus(), []);

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const found = readPastedText(event.clipboardData);
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // HTML is used only if the paste replaces the whole field.
    if (found?.html && selectionEnd - selectionStart === value.length) {
      event.preventDefault();
      setRich(found);
      setText(found.text);
      setProblem(null);
    }
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (words === 0 || busy) return;
    setBusy(true);
    try {
      setProblem(await onSubmit(text, html));
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };

  const hint =
    html !== null
      ? t('import.paste.formatted', { count: words })
      : words > 0
        ? t('import.paste.words', { count: words })
        : t('import.paste.hint');
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={words === 0 || busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void submit(event)}>
        <Field label={t('import.paste.label')} className="paste-field" hint={hint} problem={problem}>
          <TextArea
            ref={field}
            rows={12}
            value={text}
            onPaste={paste}
            onChange={(value) => {
              setText(value);
              setProblem(null);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
        </Field>
      </form>
    </Dialog>
  );
}
