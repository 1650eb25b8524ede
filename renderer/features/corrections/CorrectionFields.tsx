import { t } from '../../../messages/translate.ts';
import type { Entity } from '../../../core/model/analysis.ts';
import { assertNever } from '../../../core/model/assert.ts';
import type { SentenceFinder } from '../../../core/analysis/cooccurrence/sentence.ts';
import { Field } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import type { CorrectionDraft, CorrectionName } from './correction-draft.ts';
import { EntityKindSelect } from './EntityKindSelect.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { PlacePicker } from './PlacePicker.tsx';
import { SplitPicker } from './SplitPicker.tsx';

interface CorrectionFieldsProps {
  readonly act: CorrectionName;
  readonly entity: Entity;
  /** All entities of the article. */
  readonly entities: readonly Entity[];
  readonly text: string;
  readonly finder: SentenceFinder;
  readonly draft: CorrectionDraft;
  readonly onChange: (change: Partial<CorrectionDraft>) => void;
}

interface NameFieldProps {
  readonly label: string;
  readonly name: string;
  readonly onChange: (change: Partial<CorrectionDraft>) => void;
}

const NameField = ({ label, name, onChange }: NameFieldProps) => (
  <Field label={label}>
    <TextField value={name} maxLength={300} onChange={(changed) => onChange({ name: changed })} />
  </Field>
);

/** The fields of one correction. */
export function CorrectionFields(props: CorrectionFieldsProps) {
  const { act, entity, entities, draft, onChange } = props;
  switch (act) {
    case 'rename':
      return <NameField label={t('corrections.name')} name={draft.name} onChange={onChange} />;
    case 'kind':
      return <EntityKindSelect kind={draft.kind} onChange={(kind) => onChange({ kind })} />;
    case 'merge':
      return (
        <EntityPicker
          label={t('corrections.mergeWith')}
          entities={entities.filter(({ id }) => id !== entity.id)}
          chosen={draft.into}
          onChoose={(into) => onChange({ into })}
        />
      );
    case 'split':
      return (
        <>
          <SplitPicker
            text={props.text}
            finder={props.finder}
            mentions={entity.mentions}
            chosen={draft.mentions}
            onChange={(mentions) => onChange({ mentions })}
          />
          <NameField label={t('corrections.splitName')} name={draft.name} onChange={onChange} />
        </>
      );
    case 'remove':
      return <p>{t('corrections.remove.text')}</p>;
    case 'place':
      return (
        <PlacePicker name={entity.name} chosen={draft.place} onChoose={(place) => onChange({ place })} />
      );
    default:
      return assertNever(act);
  }
}
