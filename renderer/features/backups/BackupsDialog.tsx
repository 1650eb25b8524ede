import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { BackupItem } from './BackupItem.tsx';
import { RestoreProgress } from './RestoreProgress.tsx';
import { useBackups } from './use-backups.ts';
import './backups.css';

interface BackupsDialogProps {
  readonly onClose: () => void;
  /** Called when the library was replaced. */
  readonly onRestored: () => void;
}

/** Creates and restores backups of the library. */
export function BackupsDialog({ onClose, onRestored }: BackupsDialogProps) {
  const list = useQuery(queries.backups);
  const actions = useBackups();
  const [confirmingFile, setConfirmingFile] = useState<string | null>(null);
  const backups = list.data?.backups ?? [];
  const restore = async (file: string | null) => {
    if (await actions.restore(file)) onRestored();
  };
  return (
    <Dialog
      title="Backups"
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void actions.showFolder()}>Show the folder</Button>
          <Button disabled={actions.busy !== null} onClick={() => void restore(null)}>
            Restore a file…
          </Button>
          <Button disabled={actions.busy !== null} onClick={() => void actions.make('ask')}>
            Save a backup elsewhere…
          </Button>
          <Button
            {...(confirmingFile === null ? { variant: 'primary' } : {})}
            disabled={actions.busy !== null}
            onClick={() => void actions.make('library')}
          >
            Back up now
          </Button>
        </>
      }
    >
      <p className="backup-rule">
        Lectern makes a backup every day that you use it and keeps the last seven, one a week for four weeks,
        and one a month for a year. They lie on the same disk as your library: save one elsewhere now and
        then.
      </p>
      <p className="backup-busy" role="status">
        {actions.busy === 'make' ? 'Backing up…' : actions.busy === 'restore' ? 'Restoring…' : ''}
      </p>
      {actions.busy === 'restore' ? <RestoreProgress onCancel={() => void actions.cancelRestore()} /> : null}
      {list.isError ? <p role="alert">{messageOf(list.error)}</p> : null}
      {list.isSuccess && backups.length === 0 ? (
        <p className="hint">
          There is no backup yet. The first one is made soon after a start, or now if you like.
        </p>
      ) : null}
      <ul className="backups" aria-label="Backups, the newest first">
        {backups.map((backup) => (
          <BackupItem
            key={backup.file}
            backup={backup}
            isConfirming={confirmingFile === backup.file}
            disabled={actions.busy !== null}
            onConfirming={(on) => setConfirmingFile(on ? backup.file : null)}
            onRestore={() => void restore(backup.file)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
