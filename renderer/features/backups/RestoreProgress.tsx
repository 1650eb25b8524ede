import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { queries } from '../../lib/api/queries.ts';
import { formatRestoreProgress } from '../../lib/format/format-backup.ts';
import { Button } from '../../ui/button/Button.tsx';

/** The progress of a restore, which can be cancelled until the library is replaced. */
export function RestoreProgress({ onCancel }: { readonly onCancel: () => void }) {
  const { data: progress = null } = useQuery(queries.restoreProgress);
  const isKnown = progress !== null && progress.total > 0;
  return (
    <div className="backup-progress">
      <progress
        aria-label={t('backups.restoring.progress')}
        {...(isKnown ? { max: progress.total, value: progress.done } : {})}
      />
      <span className="backup-more">{formatRestoreProgress(progress)}</span>
      <Button onClick={onCancel}>{t('ui.cancel')}</Button>
    </div>
  );
}
