import { t } from '../../../messages/translate.ts';
import { call } from '../../lib/api/call.ts';
import { Button } from '../../ui/button/Button.tsx';
import type { ImportBatch } from './summarize-import.ts';

type Current = ImportBatch['current'][number];

function currentWords({ name, stage, done, total }: Current): string {
  return stage === 'pictures' && total > 0
    ? t('import.stage.picturesOf', { name, done, total })
    : t(`import.stage.${stage}`, { name });
}

/** Announced in quarters, because announcing every step would be too verbose. */
function formatAnnouncement(done: number, total: number): string {
  if (total === 1) return t('import.announce.one');
  const quarters = ['several', 'quarter', 'half', 'threeQuarters'] as const;
  return t(`import.announce.${quarters[Math.floor((done / total) * 4)] ?? 'several'}`, { count: total });
}

interface ImportProgressProps {
  readonly batches: readonly ImportBatch[];
}

/** Progress of the running imports, with a cancel button. Does not take focus. */
export function ImportProgress({ batches }: ImportProgressProps) {
  const total = batches.reduce((sum, batch) => sum + batch.total, 0);
  const done = batches.reduce((sum, batch) => sum + batch.done, 0);
  const failed = batches.reduce((sum, batch) => sum + batch.failed, 0);
  const ending = batches.length > 0 && batches.every((batch) => batch.cancelled);
  const current = batches.flatMap((batch) => batch.current)[0];
  const now = current ? currentWords(current) : null;
  const title = ending
    ? t('import.cancelling')
    : total === 1
      ? t('import.importing')
      : t('import.importingOf', { current: done + 1, total });
  return (
    <>
      <p className="visually-hidden" role="status" aria-label={t('import.status')}>
        {batches.length > 0 ? formatAnnouncement(done, total) : ''}
      </p>
      {batches.length > 0 ? (
        <section className="progress-card" aria-label={t('import.progress')}>
          <p className="progress-card-title">{title}</p>
          <progress
            aria-label={t('import.progress.bar')}
            max={total}
            {...(total > 1 ? { value: done } : {})}
          />
          <p className="progress-card-name">
            {failed === 0
              ? now
              : now === null
                ? t('import.progress.onlyFailed', { count: failed })
                : t('import.progress.failed', { current: now, count: failed })}
          </p>
          <Button
            className="progress-card-cancel"
            disabled={ending}
            onClick={() => {
              for (const { id } of batches) void call('import.cancel', { id });
            }}
          >
            {t('ui.cancel')}
          </Button>
        </section>
      ) : null}
    </>
  );
}
