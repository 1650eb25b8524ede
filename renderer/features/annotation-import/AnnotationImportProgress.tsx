import { Button } from '../../ui/button/Button.tsx';
import type { AnnotationImport } from './use-annotation-import.ts';

/** Progress of the annotation import. Does not take focus. */
export function AnnotationImportProgress({ running, stop }: Pick<AnnotationImport, 'running' | 'stop'>) {
  return (
    <>
      <p className="visually-hidden" role="status" aria-label="Import of annotations">
        {running === null ? '' : `Importing annotations from ${running.file}.`}
      </p>
      {running === null ? null : (
        <section className="progress-card" aria-label="Import of annotations in progress">
          <p className="progress-card-title">Importing annotations…</p>
          <progress
            aria-label="Imported"
            {...(running.total > 0 ? { max: running.total, value: running.done } : {})}
          />
          <p className="progress-card-name">
            {running.file}
            {running.total > 0
              ? ` · ${running.done.toLocaleString('en')} of ${running.total.toLocaleString('en')}`
              : null}
          </p>
          <Button onClick={() => void stop()}>Stop</Button>
        </section>
      )}
    </>
  );
}
