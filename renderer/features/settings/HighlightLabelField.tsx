import { useId, useState, type KeyboardEvent } from 'react';
import { t } from '../../../messages/translate.ts';
import type { HighlightColor } from '../../../core/model/annotation.ts';
import { TextField } from '../../ui/text-field/TextField.tsx';
import './highlight-label-field.css';

/** Maximum length accepted by the main process, UTF-16 code units. */
const maxLength = 40;

interface HighlightLabelFieldProps {
  readonly color: HighlightColor;
  readonly name: string;
  /** Called with a trimmed label that is neither empty nor unchanged. */
  readonly onRename: (name: string) => void;
}

/** Edits one highlight label. Saved on blur or Enter; Escape reverts the input. */
export function HighlightLabelField({ color, name, onRename }: HighlightLabelFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isEmpty, setEmpty] = useState(false);
  const hintId = useId();

  const save = () => {
    if (draft === null) return;
    const label = draft.trim();
    setEmpty(label === '');
    if (label === '') return;
    setDraft(null);
    if (label !== name) onRename(label);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') save();
    if (event.key === 'Escape' && draft !== null) {
      // The first Escape belongs to the field, not to the surrounding dialog.
      event.stopPropagation();
      setDraft(null);
      setEmpty(false);
    }
  };

  return (
    <div className="color-name">
      <span className="color-swatch" data-color={color} aria-hidden="true" />
      <TextField
        tone={isEmpty ? 'danger' : undefined}
        aria-label={t('settings.highlightLabel', { color })}
        aria-invalid={isEmpty}
        aria-describedby={isEmpty ? hintId : undefined}
        maxLength={maxLength}
        value={draft ?? name}
        onChange={(value) => {
          setDraft(value);
          if (value.trim() !== '') setEmpty(false);
        }}
        onBlur={save}
        onKeyDown={onKeyDown}
      />
      {isEmpty ? (
        <p id={hintId} className="color-name-hint" role="alert">
          {t('settings.highlightLabel.empty', { name })}
        </p>
      ) : null}
    </div>
  );
}
