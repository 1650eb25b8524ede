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
  const time = formatTime(backup.madeAt);
  return (
    <li className="backup">
      <div className="backup-facts">
        <span className="backup-time">{time}</span>
        <span className="backup-more">
          {[t(`backups.kind.${backup.kind}`), content, formatBytes(backup.bytes)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {isConfirming ? (
        <div className="backup-ask" role="group" aria-label={t('backups.confirm', { time })}>
          <p>{t('backups.confirm.text')}</p>
          <Button disabled={disabled} onClick={() => onConfirming(false)}>
            {t('ui.cancel')}
          </Button>
          <Button variant="primary" autoFocus disabled={disabled} onClick={onRestore}>
            {t('backups.confirm.restore')}
          </Button>
        </div>
      ) : (
        <Button
          disabled={disabled}
          aria-label={t('backups.restoreNamed', { time })}
          onClick={() => onConfirming(true)}
        >
          {t('backups.restore')}
        </Button>
      )}
    </li>
  );
}
