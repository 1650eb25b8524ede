import { useId, useState, type FormEvent } from 'react';
import { t } from '../../../messages/translate.ts';
import type { Entity, Quote } from '../../../core/model/analysis.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { EntityPicker, refTo, type CorrectionInput } from '../corrections/index.ts';
import { speakersFirst } from './group-quotes.ts';
import './speaker-dialog.css';

interface SpeakerDialogProps {
  readonly quote: Quote;
  readonly entities: readonly Entity[];
  /** The current speaker. */
  readonly speaker: Entity | null;
  readonly onClose: () => void;
  /** Returns false when it could not be saved. */
  readonly onCorrect: (act: CorrectionInput) => Promise<boolean>;
}

/** Sets the speaker of a quote: an entity of the article, or nobody named in it. */
export function SpeakerDialog({ quote, entities, speaker, onClose, onCorrect }: SpeakerDialogProps) {
  const formId = useId();
  /** Undefined while nothing is selected. */
  const [chosen, setChosen] = useState<Entity | null | undefined>(
    speaker ?? (quote.speakerText === '' ? null : undefined),
  );
  const [busy, setBusy] = useState(false);
  const same = chosen === null ? !speaker && quote.speakerText === '' : chosen?.id === speaker?.id;
  const ready = chosen !== undefined && !same && !busy;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    const { start, end } = quote;
    const done = await onCorrect({ act: 'speaker', quote: { start, end }, speaker: chosen && refTo(chosen) });
    if (done) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      title={t('analysis.speaker.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={!ready}>
            {t('corrections.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className="speaker-form" onSubmit={(event) => void save(event)}>
        <blockquote className="speaker-quote">{quote.text}</blockquote>
        <EntityPicker
          label={t('analysis.speaker.label')}
          entities={entities}
          chosen={chosen ?? null}
          onChoose={setChosen}
          order={speakersFirst}
          none={{
            label: t('analysis.speaker.none'),
            chosen: chosen === null,
            onChoose: () => setChosen(null),
          }}
        />
      </form>
    </Dialog>
  );
}
