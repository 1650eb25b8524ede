import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { call } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { formatRestoreProgress } from '../../lib/format/format-backup.ts';
import { Button } from '../../ui/button/Button.tsx';

/** The progress of a restore that goes on without its dialog. Does not take focus. */
export function RestoreCard() {
  const attempt = useAttempt();
  const { data: progress = null } = useQuery(queries.restoreProgress);
  if (progress === null) return null;
  const { done, total } = progress;
  return (
    <section className="progress-card" aria-label={t('backups.restoring.card')}>
      <p className="progress-card-title">{t('backups.restoring.title')}</p>
      <progress
        aria-label={t('backups.restoring.progress')}
        {...(total > 0 ? { max: total, value: done } : {})}
      />
      <p className="progress-card-name">{formatRestoreProgress(progress)}</p>
      <Button
        className="progress-card-cancel"
        onClick={() => void attempt(() => call('backups.cancelRestore', null))}
      >
        {t('ui.cancel')}
      </Button>
    </section>
  );
}
