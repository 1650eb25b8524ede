import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
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
      title={t('backups.title')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => void actions.showFolder()}>{t('backups.showFolder')}</Button>
          <Button disabled={actions.busy !== null} onClick={() => void restore(null)}>
            {t('backups.restoreFile')}
          </Button>
          <Button disabled={actions.busy !== null} onClick={() => void actions.make('ask')}>
            {t('backups.saveElsewhere')}
          </Button>
          <Button
            {...(confirmingFile === null ? { variant: 'primary' } : {})}
            disabled={actions.busy !== null}
            onClick={() => void actions.make('library')}
          >
            {t('backups.make')}
          </Button>
        </>
      }
    >
      <p className="backup-rule">{t('backups.rule')}</p>
      <p className="backup-busy" role="status">
        {actions.busy === null ? '' : t(actions.busy === 'make' ? 'backups.making' : 'backups.restoring')}
      </p>
      {actions.busy === 'restore' ? <RestoreProgress onCancel={() => void actions.cancelRestore()} /> : null}
      {list.isError ? <p role="alert">{messageOf(list.error)}</p> : null}
      {list.isSuccess && backups.length === 0 ? <p className="hint">{t('backups.empty')}</p> : null}
      <ul className="backups" aria-label={t('backups.list')}>
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
