import { useId, useState, type FormEvent } from 'react';
import { t } from '../../../messages/translate.ts';
import type { Entity } from '../../../core/model/analysis.ts';
import type { SentenceFinder } from '../../../core/analysis/cooccurrence/sentence.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { draftToCorrection, startDraft, type CorrectionName } from './correction-draft.ts';
import { CorrectionFields } from './CorrectionFields.tsx';
import { CorrectionScopeChoice } from './CorrectionScopeChoice.tsx';
import type { CorrectionInput } from './correction-input.ts';
import './corrections.css';

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

/** Edits one correction of an entity. Nothing changes until it is saved. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const { act, entity } = props;
  const formId = useId();
  const [draft, setDraft] = useState(() => startDraft(act, entity));
  const [always, setAlways] = useState(false);
  const [busy, setBusy] = useState(false);
  const correction = draftToCorrection(act, entity, draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!correction || busy) return;
    setBusy(true);
    if (await props.onCorrect(correction, always, draft.into?.id ?? null)) props.onClose();
    else setBusy(false);
  };

  return (
    <Dialog
      title={t(`corrections.title.${act}`, { name: entity.name })}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!correction || busy}>
            {t(act === 'remove' ? 'corrections.remove' : 'corrections.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="correct-form" onSubmit={(event) => void save(event)}>
        <CorrectionFields
          act={act}
          entity={entity}
          entities={props.entities}
          text={props.text}
          finder={props.finder}
          draft={draft}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        />
        <CorrectionScopeChoice always={always} onChange={setAlways} />
      </form>
    </Dialog>
  );
}
