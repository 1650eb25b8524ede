import { call } from '../../lib/api/call.ts';
import { countOf } from '../../lib/format/format-article.ts';
import { Button } from '../../ui/button/Button.tsx';
import type { ImportBatch } from './summarize-import.ts';

type Current = ImportBatch['current'][number];

const stages: Readonly<Record<Current['stage'], string>> = {
  fetching: 'Fetching',
  reading: 'Reading',
  pictures: 'Pictures of',
};

function currentWords({ name, stage, done, total }: Current): string {
  const count = stage === 'pictures' && total > 0 ? ` (${done} of ${total})` : '';
  return `${stages[stage]} ${name}${count}`;
}

/** Announced in quarters, because announcing every step would be too verbose. */
function formatAnnouncement(done: number, total: number): string {
  if (total === 1) return 'Importing.';
  const quarter = Math.floor((done / total) * 4);
  const words = ['', ' A quarter is done.', ' Half is done.', ' Three quarters are done.'][quarter] ?? '';
  return `Importing ${countOf(total, 'input')}.${words}`;
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
  const title = ending
    ? 'Ending the import…'
    : total === 1
      ? 'Importing…'
      : `Importing ${(done + 1).toLocaleString('en')} of ${total.toLocaleString('en')}`;
  return (
    <>
      <p className="visually-hidden" role="status" aria-label="Import">
        {batches.length > 0 ? formatAnnouncement(done, total) : ''}
      </p>
      {batches.length > 0 ? (
        <section className="progress-card" aria-label="Import in progress">
          <p className="progress-card-title">{title}</p>
          <progress aria-label="Imported" max={total} {...(total > 1 ? { value: done } : {})} />
          <p className="progress-card-name">
            {current ? currentWords(current) : null}
            {failed > 0 ? ` · ${failed.toLocaleString('en')} failed so far` : null}
          </p>
          <Button
            className="progress-card-cancel"
            disabled={ending}
            onClick={() => {
              for (const { id } of batches) void call('import.cancel', { id });
            }}
          >
            Cancel
          </Button>
        </section>
      ) : null}
    </>
  );
}
