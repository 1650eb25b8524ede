import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { formatTime } from '../../lib/format/format-time.ts';
import {
  formatBackupContent,
  backupKindLabels,
  formatBackupSize,
  type Backup,
} from '../../lib/format/format-backup.ts';
import { useBackups } from './use-backups.ts';
import './backups.css';

interface BackupsDialogProps {
  readonly onClose: () => void;
  /** Called when the library was replaced. */
  readonly onRestored: () => void;
}

interface BackupItemProps {
  readonly backup: Backup;
  readonly asked: boolean;
  readonly disabled: boolean;
  readonly onAsk: (asked: boolean) => void;
  readonly onRestore: () => void;
}

/** A backup. Restoring it asks for confirmation in place. */
function BackupItem({ backup, asked, disabled, onAsk, onRestore }: BackupItemProps) {
  const content = formatBackupContent(backup);
  return (
    <li className="backup">
      <div className="backup-facts">
        <span className="backup-time">{formatTime(backup.madeAt)}</span>
        <span className="backup-more">
          {[backupKindLabels[backup.kind], content, formatBackupSize(backup.bytes)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {asked ? (
        <div className="backup-ask" role="group" aria-label={`Restore ${formatTime(backup.madeAt)}?`}>
          <p>The library as it is now is put aside and kept. A linked folder has to be linked again.</p>
          <Button disabled={disabled} onClick={() => onAsk(false)}>
            Not now
          </Button>
          <Button variant="primary" autoFocus disabled={disabled} onClick={onRestore}>
            Restore it
          </Button>
        </div>
      ) : (
        <Button
          disabled={disabled}
          aria-label={`Restore the backup of ${formatTime(backup.madeAt)}`}
          onClick={() => onAsk(true)}
        >
          Restore…
        </Button>
      )}
    </li>
  );
}

/** Creates and restores backups of the library. */
export function BackupsDialog({ onClose, onRestored }: BackupsDialogProps) {
  const list = useQuery(queries.backups);
  const acts = useBackups();
  const [asked, setAsked] = useState<string | null>(null);
  const backups = list.data?.backups ?? [];
  const restore = async (file: string | null) => {
    if (await acts.restore(file)) onRestored();
  };
  return (
    <Dialog
      title="Backups"
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void acts.showFolder()}>Show the folder</Button>
          <Button disabled={acts.busy !== null} onClick={() => void restore(null)}>
            Restore a file…
          </Button>
          <Button disabled={acts.busy !== null} onClick={() => void acts.make('ask')}>
            Save a backup elsewhere…
          </Button>
          <Button
            {...(asked === null ? { variant: 'primary' } : {})}
            disabled={acts.busy !== null}
            onClick={() => void acts.make('library')}
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
        {acts.busy === 'make' ? 'Backing up…' : acts.busy === 'restore' ? 'Restoring…' : ''}
      </p>
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
            asked={asked === backup.file}
            disabled={acts.busy !== null}
            onAsk={(ask) => setAsked(ask ? backup.file : null)}
            onRestore={() => void restore(backup.file)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
