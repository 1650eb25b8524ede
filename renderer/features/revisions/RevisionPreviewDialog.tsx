import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { messageOf } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { RevisionDiff } from './RevisionDiff.tsx';
import { RevisionHighlights } from './RevisionHighlights.tsx';
import { describeChanges, describeHighlights } from './format-revision.ts';
import { useRevisions } from './use-revisions.ts';
import './revisions.css';

interface UpdateDialogProps {
  readonly updateId: string;
  /** `updated`: the new text was accepted; `kept`: it was discarded; null: closed without a decision. */
  readonly onClose: (decision: 'updated' | 'kept' | null) => void;
}

/** Previews the changes of a new text and their effect on highlights before it is accepted. */
export function RevisionPreviewDialog({ updateId, onClose }: UpdateDialogProps) {
  const preview = useQuery(queries.revisionPreview(updateId));
  const updates = useRevisions();
  const [busy, setBusy] = useState(false);
  const { data } = preview;
  const accept = async () => {
    if (!data) return;
    setBusy(true);
    const done = await updates.accept(updateId);
    setBusy(false);
    if (done) onClose('updated');
  };
  const keep = async () => {
    await updates.drop(updateId);
    onClose('kept');
  };
  return (
    <Dialog
      title={data ? t('revisions.preview.titleOf', { title: data.title }) : t('revisions.preview.title')}
      size="wide"
      onClose={() => onClose(null)}
      actions={
        <>
          <Button disabled={busy} onClick={() => void keep()}>
            {t('ui.cancel')}
          </Button>
          <Button variant="primary" disabled={busy || !data} onClick={() => void accept()}>
            {t(busy ? 'revisions.preview.accepting' : 'revisions.preview.accept')}
          </Button>
        </>
      }
    >
      {preview.isPending ? <p role="status">{t('revisions.comparing')}</p> : null}
      {preview.isError ? <p role="alert">{messageOf(preview.error)}</p> : null}
      {data ? (
        <div className="update">
          <p>
            {data.change === 'form' ? t('revisions.changes.form') : describeChanges(data.lines)}
            <br />
            {describeHighlights(data.highlights)}
          </p>
          <p className="hint">{t('revisions.preview.kept')}</p>
          <RevisionHighlights highlights={data.highlights} />
          {data.change === 'text' ? <RevisionDiff lines={data.lines} /> : null}
        </div>
      ) : null}
    </Dialog>
  );
}
