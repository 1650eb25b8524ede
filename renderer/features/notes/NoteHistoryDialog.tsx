import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { formatTime } from '../../../messages/formats.ts';
import type { NoteOwner } from '../../../core/model/notes.ts';
import { NoteView } from './NoteView.tsx';
import { messageOf } from '../../lib/api/call.ts';
import { noteQueries } from '../../lib/api/note-queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import './note-history.css';

interface NoteHistoryDialogProps {
  readonly owner: NoteOwner;
  readonly onClose: () => void;
  readonly onRestore: (note: string) => void;
}

/** The earlier versions of a note, each of which can be restored. */
export function NoteHistoryDialog({ owner, onClose, onRestore }: NoteHistoryDialogProps) {
  const { data, error } = useQuery({ ...noteQueries.versions(owner), staleTime: 0 });
  const [chosenId, setChosenId] = useState<number | null>(null);
  const chosen = data?.find(({ id }) => id === chosenId) ?? data?.[0];
  return (
    <Dialog
      title={t('notes.history.title')}
      size="wide"
      onClose={onClose}
      actions={
        chosen ? (
          <>
            <Button onClick={onClose}>{t('ui.close')}</Button>
            <Button variant="primary" onClick={() => onRestore(chosen.note)}>
              {t('notes.history.restore')}
            </Button>
          </>
        ) : null
      }
    >
      {error ? <p role="alert">{messageOf(error)}</p> : null}
      {data?.length === 0 ? <p className="hint">{t('notes.history.none')}</p> : null}
      {data && chosen ? (
        <div className="versions">
          <ol aria-label={t('notes.history.list')}>
            {data.map((version) => (
              <li key={version.id}>
                <Button
                  variant="quiet"
                  align="start"
                  aria-pressed={version === chosen}
                  onClick={() => setChosenId(version.id)}
                >
                  {t('notes.history.until', { time: formatTime(version.replacedAt) })}
                </Button>
              </li>
            ))}
          </ol>
          <div className="version-note" aria-live="polite">
            <NoteView note={chosen.note} />
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}
