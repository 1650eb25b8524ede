import { t } from '../../../messages/translate.ts';
import { Button } from '../../ui/button/Button.tsx';
import type { AnnotationImport } from './use-annotation-import.ts';

/** Progress of the annotation import. Does not take focus. */
export function AnnotationImportProgress({ running, stop }: Pick<AnnotationImport, 'running' | 'stop'>) {
  return (
    <>
      <p className="visually-hidden" role="status" aria-label={t('annotations.import')}>
        {running === null ? '' : t('annotations.import.announce', { file: running.file })}
      </p>
      {running === null ? null : (
        <section className="progress-card" aria-label={t('annotations.import.progress')}>
          <p className="progress-card-title">{t('annotations.import.running')}</p>
          <progress
            aria-label={t('annotations.import.progress.bar')}
            {...(running.total > 0 ? { max: running.total, value: running.done } : {})}
          />
          <p className="progress-card-name">
            {running.total > 0 ? t('annotations.import.progress.count', running) : running.file}
          </p>
          <Button onClick={() => void stop()}>{t('annotations.import.stop')}</Button>
        </section>
      )}
    </>
  );
}
