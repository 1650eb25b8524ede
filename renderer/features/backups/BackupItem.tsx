import { t } from '../../../messages/translate.ts';
import { formatBytes, formatTime } from '../../../messages/formats.ts';
import { formatBackupContent, type Backup } from '../../lib/format/format-backup.ts';
import { Button } from '../../ui/button/Button.tsx';
import './backups.css';

interface BackupItemProps {
  readonly backup: Backup;
  /** Whether the confirmation is shown. */
  readonly isConfirming: boolean;
  readonly disabled: boolean;
  readonly onConfirming: (on: boolean) => void;
  readonly onRestore: () => void;
}

/** A backup. Restoring it asks for confirmation in place. */
export function BackupItem({ backup, isConfirming, disabled, onConfirming, onRestore }: BackupItemProps) {
  const content = formatBackupContent(backup);
  return (
    <li className="backup">
      <div className="backup-facts">
        <span className="backup-time">{formatTime(backup.madeAt)}</span>
        <span className="backup-more">
          {[t(`backups.kind.${backup.kind}`), content, formatBytes(backup.bytes)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {isConfirming ? (
        <div className="backup-ask" role="group" aria-label={`Restore ${formatTime(backup.madeAt)}?`}>
          <p>The library as it is now is put aside and kept. A linked folder has to be linked again.</p>
          <Button disabled={disabled} onClick={() => onConfirming(false)}>
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
          onClick={() => onConfirming(true)}
        >
          Restore…
        </Button>
      )}
    </li>
  );
}
