import { useId, useState, type KeyboardEvent } from 'react';
import type { HighlightColor } from '../../../core/model/annotation.ts';
import { TextField } from '../../ui/text-field/TextField.tsx';
import './highlight-label-field.css';

/** Maximum length accepted by the main process, UTF-16 code units. */
const longestName = 40;

interface ColorNameFieldProps {
  readonly color: HighlightColor;
  readonly name: string;
  /** Called with a trimmed label that is neither empty nor unchanged. */
  readonly onRename: (name: string) => void;
}

/** Edits one highlight label. Saved on blur or Enter; Escape reverts the input. */
export function HighlightLabelField({ color, name, onRename }: ColorNameFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const hintId = useId();

  const keep = () => {
    if (draft === null) return;
    const wanted = draft.trim();
    setRefused(wanted === '');
    if (wanted === '') return;
    setDraft(null);
    if (wanted !== name) onRename(wanted);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') keep();
    if (event.key === 'Escape' && draft !== null) {
      // The first Escape belongs to the field, not to the surrounding dialog.
      event.stopPropagation();
      setDraft(null);
      setRefused(false);
    }
  };

  return (
    <div className="color-name">
      <span className="color-swatch" data-color={color} aria-hidden="true" />
      <TextField
        tone={refused ? 'danger' : undefined}
        aria-label={`Name of the colour ${color}`}
        aria-invalid={refused}
        aria-describedby={refused ? hintId : undefined}
        maxLength={longestName}
        value={draft ?? name}
        onChange={(value) => {
          setDraft(value);
          if (value.trim() !== '') setRefused(false);
        }}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      {refused ? (
        <p id={hintId} className="color-name-hint" role="alert">
          A colour needs a name. Until it has one, it stays “{name}”.
        </p>
      ) : null}
    </div>
  );
}
