import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Entity, Place } from '../../../core/model/analysis.ts';
import { assertNever } from '../../../core/model/assert.ts';
import type { SentenceFinder } from '../../../core/analysis/cooccurrence/sentence.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { EntityKindSelect } from './EntityKindSelect.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import { CorrectionScopeChoice } from './CorrectionScopeChoice.tsx';
import { SplitPicker } from './SplitPicker.tsx';
import { refTo, type CorrectionInput } from './use-corrections.ts';
import './corrections.css';

export type CorrectionName = 'rename' | 'kind' | 'merge' | 'split' | 'remove' | 'place';

interface CorrectionDialogProps {
  readonly act: CorrectionName;
  readonly entity: Entity;
  readonly entities: readonly Entity[];
  readonly text: string;
  readonly finder: SentenceFinder;
  readonly onClose: () => void;
  /** Returns false when it could not be saved. */
  readonly onCorrect: (act: CorrectionInput, always: boolean, mergedInto: string | null) => Promise<boolean>;
}

const titles: Readonly<Record<CorrectionName, (name: string) => string>> = {
  rename: (name) => `Rename “${name}”`,
  kind: (name) => `What is “${name}”?`,
  merge: (name) => `“${name}” is the same as …`,
  split: (name) => `Split “${name}”`,
  remove: (name) => `“${name}” is not a name`,
  place: (name) => `Where is “${name}”?`,
};

/** Edits one correction of an entity. Nothing changes until it is saved. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { act, entity, text, finder } = props;
  const formId = useId();
  const [name, setName] = useState(act === 'split' ? '' : entity.name);
  const [kind, setKind] = useState(entity.kind);
  const [into, setInto] = useState<Entity | null>(null);
  const [place, setPlace] = useState<Place | null>(entity.place);
  const [mentions, setMentions] = useState<ReadonlySet<number>>(new Set());
  const [always, setAlways] = useState(false);
  const [busy, setBusy] = useState(false);

  /** The correction to save; null while it is incomplete. */
  const chosen = (): CorrectionInput | null => {
    const target = refTo(entity);
    const named = name.trim();
    switch (act) {
      case 'rename':
        return named === '' || named === entity.name ? null : { act, target, name: named };
      case 'kind':
        return kind === entity.kind ? null : { act, target, kind };
      case 'merge':
        return into && { act, target, into: refTo(into) };
      case 'split': {
        const spans = entity.mentions
          .filter((_, index) => mentions.has(index))
          .map(({ start, end }) => ({ start, end }));
        return named === '' || spans.length === 0 ? null : { act, target, spans, name: named };
      }
      case 'remove':
        return { act, target };
      case 'place':
        return place === null || place.id === entity.place?.id ? null : { act, target, place: { ...place } };
      default:
        return assertNever(act);
    }
  };
  const input = chosen();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!input || busy) return;
    setBusy(true);
    if (await props.onCorrect(input, always, into?.id ?? null)) props.onClose();
    else setBusy(false);
  };

  const nameField = (label: string): ReactNode => (
    <Field label={label}>
      <TextField value={name} maxLength={300} onChange={setName} />
    </Field>
  );
  const fields = (): ReactNode => {
    switch (act) {
      case 'rename':
        return nameField('Name');
      case 'kind':
        return <EntityKindSelect kind={kind} onChange={setKind} />;
      case 'merge':
        return (
          <EntityPicker
            label="The same as"
            entities={props.entities.filter(({ id }) => id !== entity.id)}
            chosen={into}
            onChoose={setInto}
          />
        );
      case 'split':
        return (
          <>
            <SplitPicker
              text={text}
              finder={finder}
              mentions={entity.mentions}
              chosen={mentions}
              onChange={setMentions}
            />
            {nameField('Name of the other one')}
          </>
        );
      case 'remove':
        return (
          <p>
            It will not be marked or listed any more. Your highlights and notes stay, and you can take this
            back at any time.
          </p>
        );
      case 'place':
        return <PlacePicker name={entity.name} chosen={place} onChoose={setPlace} />;
      default:
        return assertNever(act);
    }
  };

  return (
    <Dialog
      title={titles[act](entity.name)}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!input || busy}>
            {act === 'remove' ? 'Not a name' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} className="correct-form" onSubmit={(event) => void save(event)}>
        {fields()}
        <CorrectionScopeChoice always={always} onChange={setAlways} />
      </form>
    </Dialog>
  );
}
